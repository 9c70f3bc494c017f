package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an undisturbed run of each verb finds, asks and leaves: a base of two customers, of whom both move to another address
 * while four new ones with every service come, and all six leave.
 */
final class MatrixScript {

    static final int CUSTOMERS = 6;

    private static final List<Row> OLD = List.of(customer(5000, 10), customer(5001, 11));

    private static final List<Row> NEW = List.of(
            customer(5000, 20),
            customer(5001, 21),
            registered(5002),
            registered(5003),
            registered(5004),
            registered(5005));

    /** What a verb starts from and ends with. */
    record Act(Map<String, List<String>> before, Path state, Map<String, Set<String>> after, List<Long> written) {}

    private final Map<MatrixVerb, Act> acts = new EnumMap<>(MatrixVerb.class);
    private final List<FaultPlace> places = new ArrayList<>();
    private final Path folder;

    private MatrixScript(Path folder) {
        this.folder = folder;
    }

    static MatrixScript record(Path folder) {
        MatrixScript script = new MatrixScript(folder);
        try (Switch sbc = Switch.start(options -> options.keepBodies(true))) {
            Product product = new Product(folder.resolve("undisturbed"));
            product.connect(sbc);
            product.settings(settings(product.settings()));
            ends(product.run("migrate", product.customers(OLD.toArray(Row[]::new))));
            for (MatrixVerb verb : MatrixVerb.values()) {
                script.perform(verb, product, sbc);
            }
        }
        return script;
    }

    private static Row customer(int id, int host) {
        return services(Row.peering(id, "198.51.100." + host));
    }

    private static Row registered(int id) {
        return services(Row.dynamic(id, "user" + id, "Long-enough-" + id));
    }

    private static Row services(Row row) {
        String number = "+1212555" + row.cells().get("trunk_id");
        return row.extensions("3").dids(number).cfa(number + "=+13105550199");
    }

    static SettingsText settings(SettingsText usual) {
        return usual.with("switch-id", "matrix").with("chunk-size", "3");
    }

    private void perform(MatrixVerb verb, Product product, Switch sbc) {
        Map<String, List<String>> before = sbc.everything();
        Path state = copy(product.state(), folder.resolve("state-before-" + verb.word()));
        sbc.simulator().resetRequests();
        Path file = product.customers(NEW.toArray(Row[]::new));
        Ended ended = product.run(
                verb.word(),
                Stream.concat(Stream.of(file), verb.words(CUSTOMERS).stream()).toArray());
        ends(ended);
        places.addAll(FaultPlaces.of(verb, sbc.simulator().requests().log()));
        acts.put(verb, new Act(before, state, asSets(sbc.everything()), written(ended.summary())));
    }

    private static void ends(Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isZero();
    }

    /** Created, updated and deleted entries of all steps. */
    static List<Long> written(JsonNode summary) {
        List<Long> written = new ArrayList<>();
        for (JsonNode step : summary.path("steps")) {
            for (String count : List.of("created", "updated", "deleted")) {
                written.add(step.path(count).asLong());
            }
        }
        return written;
    }

    static Map<String, Set<String>> asSets(Map<String, List<String>> tables) {
        Map<String, Set<String>> sets = new TreeMap<>();
        tables.forEach((table, documents) -> sets.put(table, Set.copyOf(documents)));
        return sets;
    }

    List<FaultPlace> places() {
        return List.copyOf(places);
    }

    Act act(MatrixVerb verb) {
        return acts.get(verb);
    }

    static Path customers(Product product) {
        return product.customers(NEW.toArray(Row[]::new));
    }

    static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                Files.createDirectories(there.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, there);
                } else {
                    Files.createDirectories(there);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
