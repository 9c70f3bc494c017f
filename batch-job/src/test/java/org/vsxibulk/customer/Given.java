package org.vsxibulk.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.vsxibulk.settings.Connection;
import org.vsxibulk.settings.CustomerRoute;
import org.vsxibulk.settings.Folders;
import org.vsxibulk.settings.IdRanges;
import org.vsxibulk.settings.IdRanges.IdRange;
import org.vsxibulk.settings.InputSettings;
import org.vsxibulk.settings.Loop;
import org.vsxibulk.settings.OwnedIds;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.settings.Tls;
import org.vsxibulk.settings.TrunkDefaults;

/** Settings and files for tests: what a test does not say is that of the sample data. */
public final class Given {

    /** Columns of {@code sample-data/customers-12.csv}. */
    public static final String HEADER = "customer_id,customer_name,trunk_id,route_table_id,digit_mapping_table_id,"
            + "trunk_type,addresses,service_port,capacity,cps_limit,extension_lengths,dids,cfa,cfnr,sip_username,sip_password";

    public static final Path SAMPLES = Path.of("..", "sample-data");

    Optional<Loop> loop = Optional.of(new Loop(900, "203.0.113.9", 900));
    Strictness idAlignment = Strictness.REQUIRE;
    Strictness sharedAddresses = Strictness.REQUIRE;
    Map<String, String> headers = Map.of();
    Map<String, String> constants = Map.of();
    int maxRows = 10_000;
    int maxNumbers = 2_000_000;
    SwitchTraits traits = SwitchTraits.unknown();

    public Settings settings() {
        var owned = new IdRanges(List.of(new IdRange(5000, 15_999)));
        return new Settings(
                "test",
                new OwnedIds(owned, owned, owned),
                1,
                3,
                loop,
                OptionalInt.of(10),
                List.of(new CustomerRoute("", 1, 7, 40, List.of(100, 101))),
                new TrunkDefaults(1200, 500, 5060),
                idAlignment,
                sharedAddresses,
                500,
                Duration.ofMillis(5),
                Path.of("."),
                new InputSettings(headers, constants, maxRows, maxNumbers),
                new Connection(
                        Optional.empty(),
                        "",
                        new Secret(""),
                        new Tls(Optional.empty(), Optional.empty(), false),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        SettingsFixture.retry(1),
                        1_000_000),
                new Folders(Path.of("state"), Path.of("reports")));
    }

    /** Reads files as they are. */
    public CustomerBase read(Path customers, Optional<Path> dids) {
        return CustomerReader.read(new CustomerFiles(customers, dids), settings(), traits);
    }

    /** Reads a customers' file of this text. */
    public CustomerBase readText(String text) {
        return read(file(text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    /** Reads both files of these texts. */
    public CustomerBase readTexts(String customers, String dids) {
        return read(
                file(customers.getBytes(StandardCharsets.UTF_8)),
                Optional.of(file(dids.getBytes(StandardCharsets.UTF_8))));
    }

    /** Reads rows that differ from a good one in these cells, written as {@code column=value}. */
    public CustomerBase readRows(String[]... rows) {
        return readText(rows(rows));
    }

    /** A file of rows that differ from a good one in these cells; each row has its own ids and address. */
    static String rows(String[]... rows) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        int id = 5000;
        for (String[] row : rows) {
            lines.add(row(id++, row));
        }
        return String.join("\n", lines) + "\n";
    }

    static String row(int id, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : HEADER.split(",")) {
            row.put(column, "");
        }
        row.put("customer_id", "C" + id);
        row.put("customer_name", "Customer " + id);
        row.put("trunk_id", "" + id);
        row.put("trunk_type", "peering");
        row.put("addresses", "198.51.100." + (id - 4999));
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            if (row.put(cell.substring(0, equals), cell.substring(equals + 1)) == null) {
                throw new IllegalArgumentException(cell);
            }
        }
        return row.values().stream()
                .map(cell -> cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }

    static Path file(byte[] content) {
        try {
            Path file = Files.createTempFile("customers", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code line:column-number:rule} of each problem. */
    static List<String> where(CustomerBase base) {
        return base.problems().stream()
                .map(problem -> problem.line() + ":" + problem.columnNumber() + ":" + problem.rule())
                .toList();
    }

    static String[] cells(String... cells) {
        return Arrays.copyOf(cells, cells.length);
    }
}
