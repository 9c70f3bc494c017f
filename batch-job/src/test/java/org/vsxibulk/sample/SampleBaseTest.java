package org.vsxibulk.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.settings.InputColumns;

class SampleBaseTest {

    private static final int MANY = 2_000;
    private static final List<Map<String, String>> BASE = rows(SampleOptions.of(MANY));

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        Path other = folder.resolve("other.csv");
        new SampleBase(SampleOptions.of(300).withDirty(0.1)).write(one);
        new SampleBase(SampleOptions.of(300).withDirty(0.1)).write(two);
        new SampleBase(SampleOptions.of(300).withDirty(0.1).withSeed(2)).write(other);

        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(one));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(one, two, other);
        }
    }

    @Test
    void thereAreAsManyRowsAsAskedForWithIdsFromTheFirstOn() {
        assertThat(BASE).hasSize(MANY);
        assertThat(BASE.get(0)).containsOnlyKeys(InputColumns.CUSTOMERS).containsEntry("trunk_id", "5000");
        assertThat(BASE.get(MANY - 1)).containsEntry("trunk_id", "6999").containsEntry("customer_id", "C006999");
    }

    @Test
    void servicesAreMixedInTheirShares() {
        assertThat(share(row -> row.get("trunk_type").equals("peering"))).isEqualTo(0.80, within(0.03));
        assertThat(share(row -> !row.get("extension_lengths").isEmpty())).isEqualTo(0.60, within(0.03));
        assertThat(share(row -> row.get("cfa").startsWith("*="))).isEqualTo(0.20, within(0.03));
        assertThat(share(row -> !row.get("cfnr").isEmpty())).isEqualTo(0.27, within(0.05));
        assertThat(share(row -> row.get("dids").contains("-"))).isEqualTo(0.50, within(0.03));
        assertThat(share(row -> row.get("addresses").contains(";"))).isEqualTo(0.12, within(0.03));
        assertThat(share(row -> row.get("addresses").contains("example.net"))).isBetween(0.02, 0.08);
        assertThat(share(row -> row.get("addresses").contains("::"))).isBetween(0.01, 0.06);
        assertThat(share(row -> row.get("customer_name").contains(","))).isBetween(0.05, 0.15);
        assertThat(share(row -> row.get("customer_name").contains("\""))).isBetween(0.02, 0.08);
        assertThat(share(row -> !StandardCharsets.US_ASCII.newEncoder().canEncode(row.get("customer_name"))))
                .isPositive();
        for (String awkward : List.of("\\", "\"", "&", "<", ">")) {
            assertThat(share(row -> row.get("sip_password").contains(awkward)))
                    .as(awkward)
                    .isPositive();
        }
    }

    @Test
    void whatMustBeUniqueIsUniqueAndCredentialsGoWithRegistration() {
        for (String column : List.of("customer_id", "customer_name", "trunk_id")) {
            assertThat(BASE).extracting(row -> row.get(column)).doesNotHaveDuplicates();
        }
        assertThat(BASE.stream().flatMap(row -> list(row.get("addresses")))).doesNotHaveDuplicates();
        assertThat(BASE.stream().flatMap(SampleBaseTest::numbers))
                .hasSize(10 * MANY)
                .doesNotHaveDuplicates();
        assertThat(BASE.stream().map(row -> row.get("sip_password")).filter(text -> !text.isEmpty()))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() >= 16);
        assertThat(BASE).allSatisfy(row -> {
            boolean peering = row.get("trunk_type").equals("peering");
            assertThat(row.get("addresses").isEmpty()).isEqualTo(!peering);
            assertThat(row.get("sip_username").isEmpty()).isEqualTo(peering);
            assertThat(row.get("cfnr").isEmpty() || peering).isTrue();
        });
    }

    @Test
    void addressesAreOrdinaryPublicOnes() {
        assertThat(BASE.stream().flatMap(row -> list(row.get("addresses"))).filter(text -> text.matches("[0-9.:]+")))
                .hasSizeGreaterThan(MANY / 2)
                .allSatisfy(text -> {
                    var address = new IPAddressString(text.replaceAll(":.*", "")).getAddress();
                    assertThat(address.isLocal() || address.isLoopback() || address.isMulticast())
                            .isFalse();
                    assertThat(text)
                            .doesNotStartWith("192.")
                            .doesNotStartWith("198.")
                            .doesNotStartWith("203.");
                });
    }

    @Test
    void numbersHaveTheShapeOfTheNorthAmericanPlan() {
        assertThat(BASE.stream().flatMap(SampleBaseTest::numbers))
                .allMatch(number -> Long.toString(number).matches("1[2-9](?!11)\\d\\d[2-9](?!11)\\d{6}"));
    }

    @Test
    void forwardingNeverLeadsIntoTheBase() {
        Set<Long> own =
                new HashSet<>(BASE.stream().flatMap(SampleBaseTest::numbers).toList());
        assertThat(BASE.stream()
                        .flatMap(row -> Stream.concat(list(row.get("cfa")), list(row.get("cfnr"))))
                        .map(text -> text.substring(text.indexOf('=') + 1))
                        .filter(target -> target.startsWith("+")))
                .isNotEmpty()
                .noneMatch(target -> own.contains(Long.parseLong(target.substring(1))));
        assertThat(BASE)
                .allSatisfy(row -> list(row.get("cfa"))
                        .map(text -> text.substring(text.indexOf('=') + 1))
                        .filter(target -> !target.startsWith("+"))
                        .forEach(extension ->
                                assertThat(row.get("extension_lengths")).contains("" + extension.length())));
    }

    @Test
    void theShareOfForwardedNumbersIsKept() throws IOException {
        var dids = new StringBuilder();
        new SampleBase(SampleOptions.of(1_000).withForwarded(0.4)).write(new StringBuilder(), dids);

        List<Map<String, String>> rows = parse(dids.toString());
        assertThat(rows).hasSize(10_000);
        assertThat(rows.get(0)).containsOnlyKeys(InputColumns.DIDS);
        assertThat(rows.stream()
                                .filter(row -> !(row.get("cfa") + row.get("cfnr")).isEmpty())
                                .count()
                        / 10_000.0)
                .isEqualTo(0.4, within(0.04));
    }

    @Test
    void bothFormsSayTheSame() throws IOException {
        var customers = new StringBuilder();
        var dids = new StringBuilder();
        new SampleBase(SampleOptions.of(200)).write(customers, dids);

        assertThat(parse(customers.toString()))
                .allSatisfy(row -> assertThat(row.get("dids")).isEmpty());
        assertThat(parse(dids.toString()).stream()
                        .map(row -> Long.parseLong(row.get("did").substring(1))))
                .containsExactlyElementsOf(rows(SampleOptions.of(200)).stream()
                        .flatMap(SampleBaseTest::numbers)
                        .toList());
    }

    @Test
    void everyKindOfDamageIsThere() throws IOException {
        int kinds = Damage.values().length;
        SampleOptions clean = SampleOptions.of(10 * kinds + 1);
        List<Map<String, String>> good = rows(clean);
        List<Map<String, String>> bad = rows(clean.withDirty(0.1));

        var damaged = new ArrayList<Map<String, String>>();
        for (int i = 0; i < good.size(); i++) {
            if (!good.get(i).equals(bad.get(i))) {
                damaged.add(bad.get(i));
            }
        }
        assertThat(damaged).hasSize(kinds);
        assertThat(damaged.get(Damage.DID_IN_SCIENTIFIC_NOTATION.ordinal()).get("dids"))
                .contains("1.2125E+10");
        assertThat(damaged.get(Damage.MISSING_NAME.ordinal()).get("customer_name"))
                .isEmpty();
        assertThat(bad.stream().map(row -> row.get("trunk_id")).distinct()).hasSize(bad.size() - 1);
        assertThat(bad.stream().map(row -> row.get("customer_id")).distinct()).hasSize(bad.size() - 1);
    }

    @Test
    void aMillionNumbersAreWrittenInSecondsWithFlatMemory() throws IOException {
        SampleOptions large = SampleOptions.of(10_000).withDidsPerCustomer(100).withForwarded(0.1);
        long start = System.nanoTime();
        var length = new Counter();
        new SampleBase(large).write(length);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(length.longest).as("characters held at once").isLessThan(20_000);
        assertThat(length.total).isGreaterThan(5_000_000);
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> SampleOptions.of(0)).hasMessageContaining("0 customers");
        assertThatThrownBy(() -> SampleOptions.of(10).withFirstId(999_995)).hasMessageContaining("999,999");
        assertThatThrownBy(() -> SampleOptions.of(10).withDidsPerCustomer(-1)).hasMessageContaining("-1 numbers");
        assertThatThrownBy(() -> SampleOptions.of(10).withDirty(1.1)).hasMessageContaining("shares");
    }

    private static double share(Predicate<Map<String, String>> condition) {
        return BASE.stream().filter(condition).count() / (double) MANY;
    }

    private static Stream<String> list(String cell) {
        return Stream.of(cell.split(";")).filter(text -> !text.isEmpty());
    }

    private static Stream<Long> numbers(Map<String, String> row) {
        return list(row.get("dids")).flatMap(part -> {
            String[] ends = part.split("-");
            long first = Long.parseLong(ends[0].substring(1));
            long last = Long.parseLong(ends[ends.length - 1].substring(1));
            return Stream.iterate(first, number -> number <= last, number -> number + 1);
        });
    }

    private static List<Map<String, String>> rows(SampleOptions options) {
        try {
            var out = new StringBuilder();
            new SampleBase(options).write(out);
            return parse(out.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> parse(String csv) {
        var rows = new ArrayList<Map<String, String>>();
        List<String[]> lines = new ArrayList<>();
        new CSVReaderBuilder(new StringReader(csv))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()
                .forEach(lines::add);
        String[] header = lines.get(0);
        for (String[] line : lines.subList(1, lines.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], line[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Takes everything and keeps nothing. */
    private static final class Counter extends Writer {
        private long total;
        private int longest;

        @Override
        public void write(char[] text, int offset, int length) {
            total += length;
            longest = Math.max(longest, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
