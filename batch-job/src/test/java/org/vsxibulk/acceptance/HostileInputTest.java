package org.vsxibulk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody wrote by hand: each is refused in words, in the product's own memory and soon. */
@OnePersonality("the files are refused before a switch is asked")
class HostileInputTest extends Story {

    /** What is written out really; a hole in a file costs nothing, and is a gigabyte wherever it can be one. */
    private static final int WRITTEN = Integer.getInteger("hostile.megabytes", 64) << 20;

    private static final long GIGABYTE = 1L << 30;

    private static final String HEADER = "customer_id,customer_name,trunk_id,trunk_type,addresses";

    @AfterEach
    void noFaultOfOurs() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(path -> path.endsWith("fault.txt"))).isEmpty();
        }
        assertThat(product.screens()).doesNotContain("internal fault", "Exception");
    }

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    /** In a process of its own, with the heap that a user has. */
    private Ended validate(Object... words) throws InterruptedException {
        try (ProductProcess process = product.start(Map.of(), "validate", words)) {
            assertThat(process.endsWithin(180, TimeUnit.SECONDS)).isTrue();
            return product.shown(process.ended());
        }
    }

    private Path large(String name, String begin, String piece, int bytes) throws IOException {
        Path file = folder.resolve(name);
        byte[] many = piece.repeat((1 << 16) / piece.length()).getBytes(UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(begin.getBytes(UTF_8));
            for (int written = 0; written < bytes; written += many.length) {
                out.write(many);
            }
        }
        return file;
    }

    private Path withHole(String name, String begin) throws IOException {
        Path file = product.write(name, begin);
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(GIGABYTE);
        }
        return file;
    }

    @Test
    void aCellOfAGigabyteIsNamedByItsLine() throws Exception {
        Path hole = withHole("hole.csv", HEADER + "\nC1,");
        Path quoted = large("quoted.csv", HEADER + "\nC1,\"", "x", WRITTEN);

        Ended ended = validate(hole, "--dids", quoted);

        ends(2, ended);
        assertThat(ended.screen()).contains("cell-too-long", "hole.csv:2", "longer than 8 MiB");
    }

    @Test
    void aLineOfMillionsOfFieldsIsNotSplit() throws Exception {
        Path row = large("row.csv", HEADER + "\n", "a,", (8 << 20) - (1 << 17));
        Path header = large("header.csv", "", "a,", (8 << 20) - (1 << 17));

        Ended ofRow = validate(row);
        Ended ofHeader = validate(header);

        ends(2, ofRow);
        assertThat(ofRow.screen()).contains("field-count");
        ends(2, ofHeader);
        assertThat(ofHeader.screen()).contains("too-many-fields");
    }

    /** Each line is a problem of its own, and two million problems do not fit into the memory. */
    @Test
    void millionsOfBrokenLinesAreNotAllListed() throws Exception {
        Path customers = product.customers(Row.peering(5000, "198.51.100.10"));
        Path dids = large("dids.csv", "trunk_id,did,cfa,cfnr\n", "5000,what,,\n", 8_000_000);

        Ended ended = validate(customers, "--dids", dids);

        ends(2, ended);
        assertThat(ended.screen()).contains("too-many-problems");
    }

    @Test
    void filesOfAGigabyteAreNeitherSettingsNorDialects() throws Exception {
        Path customers = product.customers(Row.peering(5000, "198.51.100.10"));
        String dialect = DialectCopy.ofSimulator(folder, "confirmed: true", "confirmed: true");
        Path yaml = withHole("dialect/dialect.yml", "name: x\n");

        Ended ofYaml = validate(customers, "--dialect", dialect);
        Files.copy(
                SettingsText.SAMPLE_DATA.resolve("dialects/simulator/dialect.yml"),
                yaml,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        withHole("dialect/trunk.xml", "<XBResource>");
        Ended ofTemplate = validate(customers, "--dialect", dialect);

        ends(1, ofYaml);
        assertThat(ofYaml.screen()).contains("dialect.yml is larger than 1 MiB");
        ends(1, ofTemplate);
        assertThat(ofTemplate.screen()).contains("trunk.xml is larger than 1 MiB");
        withHole("vsxi-bulk.yml", "");
        Ended ofSettings = product.run("validate", customers);
        ends(1, ofSettings);
        assertThat(ofSettings.screen()).contains("larger than 1 MiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n",
                "a: &a {b: *a}\n",
                "a: \u0000\n",
                "a: \u202e\n",
                "name: \"\\e[2J\\r\\nconfirmed\"\n",
                "? [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]\n",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]\n"
            })
    void yamlBombsAreRefused(String yaml) {
        yamlIsRefused(yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "\"", "&a "})
    void yamlThatIsDeepIsRefused(String piece) {
        yamlIsRefused("a: " + piece.repeat(100_000));
        yamlIsRefused(piece.repeat(100_000));
    }

    private void yamlIsRefused(String yaml) {
        Path customers = product.customers(Row.peering(5000, "198.51.100.10"));
        String dialect = DialectCopy.ofSimulator(folder, "confirmed: true", "confirmed: true");
        product.write("dialect/dialect.yml", yaml);
        Path settings = product.write("hostile.yml", yaml);

        Ended ofDialect = product.run("validate", customers, "--dialect", dialect);
        Ended ofSettings = product.bare("validate", customers.toString(), "--settings", settings.toString());

        for (Ended ended : List.of(ofDialect, ofSettings)) {
            ends(1, ended);
            assertThat(ended.screen()).startsWith("error: ").hasSizeLessThan(20_000);
            nothingForATerminal(ended);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "template: \"a\\0b\"",
                "template: ../../../../../../etc/passwd",
                "template: /dev/zero",
                "template: .",
                "template: \"\"",
            })
    void aTemplateThatIsNoFileIsRefused(String template) {
        dialectIsRefused("template: trunk.xml", template, "tables.trunk.template");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml; charset=no-such",
                "application/xml\\r\\nX-Evil: yes",
                "((((",
                "text/xml; q=\\u0000"
            })
    void aContentTypeThatNoRequestCouldCarryIsRefused(String type) {
        dialectIsRefused("content-type: application/xml", "content-type: \"" + type + "\"", "transport.content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\\r\\nb", "<", "", "a&b=c"})
    void aPageParameterThatNoRequestCouldCarryIsRefused(String name) {
        dialectIsRefused("parameter: page", "parameter: \"" + name + "\"", "paging.parameter");
    }

    @Test
    void aPatternOfGroupsWithoutAnEndIsRefused() {
        dialectIsRefused(
                "error: '(?i)error|fail|exception|denied'", "error: '" + "(".repeat(200_000) + "'", "answers.error");
        dialectIsRefused(
                "error: '(?i)error|fail|exception|denied'",
                "error: '" + "(".repeat(100_000) + ")".repeat(100_000) + "'",
                "answers.error");
    }

    @Test
    void aDialectThatIsNotUtf8IsNamedSo() throws IOException {
        Path customers = product.customers(Row.peering(5000, "198.51.100.10"));
        String dialect = DialectCopy.ofSimulator(folder, "confirmed: true", "confirmed: true");
        Files.write(Path.of(dialect, "dialect.yml"), new byte[] {'a', ':', ' ', (byte) 0x80, '\n'});

        Ended ended = product.run("validate", customers, "--dialect", dialect);

        ends(1, ended);
        assertThat(ended.screen()).contains("dialect.yml is not UTF-8 text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<XBResource><name>&x;</name></XBResource>",
                "<?xml version=\"1.0\" encoding=\"UTF-\u009b31m\"?><XBResource/>",
                "<XBResource\u202e/>",
            })
    void aTemplateThatIsNoXmlIsNamedInPlainWords(String document) {
        Path customers = product.customers(Row.peering(5000, "198.51.100.10"));
        String dialect = DialectCopy.ofSimulator(folder, "confirmed: true", "confirmed: true");
        product.write("dialect/trunk.xml", document);

        Ended ended = product.run("validate", customers, "--dialect", dialect);

        ends(1, ended);
        assertThat(ended.screen())
                .contains("tables.trunk.template", "trunk.xml")
                .doesNotContain("Exception");
        nothingForATerminal(ended);
    }

    private void dialectIsRefused(String text, String replacement, String key) {
        Path customers = product.customers(Row.peering(5000, "198.51.100.10"));
        String dialect = DialectCopy.ofSimulator(folder, text, replacement);

        Ended ended = product.run("validate", customers, "--dialect", dialect);

        ends(1, ended);
        assertThat(ended.screen()).contains(key).hasSizeLessThan(20_000);
        nothingForATerminal(ended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "..", ".", "a/b", "a\\\\b", "/etc", "a\\0b", "\\e[2J", "con\\nX"})
    void aSwitchIdIsNeverAPath(String id) {
        product.settings(product.settings().with("switch-id", "\"" + id + "\""));

        Ended ended = product.run("plan", product.customers(Row.peering(5000, "198.51.100.10")));

        ends(1, ended);
        assertThat(ended.screen()).contains("switch-id: ");
        nothingForATerminal(ended);
        assertThat(product.state()).doesNotExist();
    }

    @Test
    void aHostWithALongNameMakesNoFolderThatCannotBe() {
        String url = "https://" + "a.".repeat(200) + "example:8888";

        Ended ended = product.run("plan", product.customers(Row.peering(5000, "198.51.100.10")), "--switch", url);

        ends(1, ended);
        assertThat(ended.screen()).contains("switch.url");
    }

    @Test
    void namesThatLookLikePathsMarkupAndFormulasHarmNoReport() throws IOException {
        List<String> names = List.of(
                "../../../../tmp/evil",
                "..\\\\..\\\\evil",
                "=HYPERLINK(\"http://evil\";\"x\")",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "<script>alert(1)</script>",
                "]]><x/>",
                "{{evil}}",
                "${jndi:ldap://127.0.0.1/a}",
                "%0d%0aevil");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(Row.peering(5000 + i, "198.51.100." + (10 + i))
                    .with("customer_id", names.get(i))
                    .with("customer_name", names.get(i)));
        }
        Path file = product.write("customers.csv", Row.csv(rows));

        Ended audit = product.run("audit", file);
        Ended refused =
                product.run("validate", product.write("bad.csv", Row.csv(rows).replace(",peering,", ",what,")));

        ends(3, audit);
        ends(2, refused);
        assertThat(Files.exists(Path.of("/tmp/evil"))).isFalse();
        for (Ended ended : List.of(audit, refused)) {
            assertThat(ended.read("report.html")).doesNotContain("<script>alert");
            assertThat(Xml.of(ended.read("junit.xml")).root().getTagName()).isEqualTo("testsuites");
            assertThat(ended.summary().isObject()).isTrue();
        }
        assertThat(cells(audit.read("findings.csv"))).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r-].*"));
        assertThat(audit.read("findings.json")).contains("../../../../tmp/evil", "+1+1", "{{evil}}");
    }

    private static List<String> cells(String csv) {
        return csv.lines()
                .flatMap(line -> Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell)
                .toList();
    }

    @Test
    void charactersThatATerminalObeysAreShownByTheirNumber() {
        String evil = "a\u001b[2J\u0000b\u009b31m\u202Ec\u2066d\u200be";
        Row row = Row.peering(5000, "198.51.100.10").with("customer_name", evil).with("addresses", evil);
        String csv = Row.csv(row, row.with("trunk_id", "5001").with("customer_id", evil))
                + IntStream.range(0, 3)
                        .mapToObj(i -> evil + ",".repeat(i + 7) + "\r")
                        .collect(Collectors.joining());
        Path file = product.write("evil.csv", csv);
        Path header = product.write("header.csv", evil + "," + csv);

        for (Path each : List.of(file, header)) {
            Ended ended = product.run("validate", each);
            ends(2, ended);
            nothingForATerminal(ended);
            assertThat(ended.screen()).contains("<U+");
        }
    }

    private static void nothingForATerminal(Ended ended) {
        assertThat(ended.screen().replace("\n", ""))
                .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009f\u200b\u202a-\u202e\u2066-\u2069]");
    }
}
