package org.vsxibulk.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vsxibulk.acceptance.Ended;
import org.vsxibulk.acceptance.Product;
import org.vsxibulk.acceptance.SettingsText;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Fault;

/** The commands that are tortured: a migration that creates and updates, and a decommissioning of the same customers. */
final class Scenarios {

    private static final Fault NONE = (call, healthy) -> healthy.answer(call);

    private static final int FIRST_TRUNK = 5000;

    private Scenarios() {}

    /** The twelve rows of the sample, in chunks that hold them all. */
    static List<Scenario> small(Path folder) {
        return both(
                folder, "12 rows", read(SettingsText.SAMPLE_DATA.resolve("customers-12.csv")), 500, NONE, List.of());
    }

    /** Some hundred customers in small chunks; the switch refuses a trunk, and one has calls when it is to go. */
    static List<Scenario> large(Path folder, int customers, int chunkSize) {
        Path file = folder.resolve("large.csv");
        new Product(folder).bare("sample", file.toString(), "--customers", "" + customers, "--dids-per-customer", "2");
        int middle = FIRST_TRUNK + customers / 2;
        return both(
                folder,
                customers + " rows",
                read(file),
                chunkSize,
                refusing("<trunkId>" + middle + "<"),
                List.of(middle + 1));
    }

    private static List<Scenario> both(
            Path folder, String size, String csv, int chunkSize, Fault trouble, List<Integer> busy) {
        List<String> consents = List.of("--adopt", "--allow-large-change");
        Scenario yesterday =
                new Scenario("migrate", size, consents, yesterday(csv), chunkSize, Map.of(), NONE, List.of());
        Scenario migrate =
                new Scenario("migrate", size, consents, csv, chunkSize, after(folder, yesterday), trouble, List.of());
        List<String> confirmed = new ArrayList<>(consents);
        confirmed.addAll(List.of("--confirm", Long.toString(csv.lines().count() - 1)));
        return List.of(
                migrate,
                new Scenario("decommission", size, confirmed, csv, chunkSize, after(folder, migrate), NONE, busy));
    }

    /** Every third customer is there already, with another name. */
    private static String yesterday(String csv) {
        List<String> lines = csv.lines().toList();
        StringBuilder some = new StringBuilder(lines.get(0)).append('\n');
        for (int row = 1; row < lines.size(); row += 3) {
            some.append(lines.get(row).replaceFirst(",(\"?)", ",$1Old ")).append('\n');
        }
        return some.toString();
    }

    private static Map<String, List<String>> after(Path folder, Scenario scenario) {
        try (Stage stage = new Stage(folder.resolve("before"), scenario)) {
            Ended ended = stage.runHere();
            if (ended.exitCode() != 0 && ended.exitCode() != 4) {
                throw new IllegalStateException("what others build on failed:\n" + ended.screen());
            }
            return stage.tables();
        }
    }

    private static Fault refusing(String text) {
        return (call, healthy) ->
                call.path().contains("/update/") && new String(call.body(), StandardCharsets.UTF_8).contains(text)
                        ? new Answer.Code(300, "entry is over a limit", 1, 0)
                        : healthy.answer(call);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
