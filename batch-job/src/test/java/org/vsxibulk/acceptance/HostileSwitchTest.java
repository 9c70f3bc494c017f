package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a switch may answer to do harm. A lie is told once and asked for again: the run must come through, in the product's
 * own memory and soon.
 */
@OnePersonality("the liar in front of the switch writes its documents itself")
class HostileSwitchTest extends Story {

    private static final String ROOT = "<XBRouteIndexList>";
    private static final long FEW_MEGABYTES = 32 << 20;

    private LyingSwitch liar;
    private Path file;

    @BeforeEach
    void aLiarStandsBetween() {
        liar = new LyingSwitch(sbc);
        file = product.customers(Row.peering(5000, "198.51.100.10"));
        through("");
    }

    private void through(String more) {
        product.settings(product.settings()
                .with(
                        "switch",
                        product.connection(sbc, sbc.simulator().fingerprint())
                                .replace(sbc.simulator().url(), liar.url())
                                .replace("tls:", more + "tls:")));
    }

    @AfterEach
    void noFaultOfOurs() throws IOException {
        liar.close();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(path -> path.endsWith("fault.txt"))).isEmpty();
        }
    }

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    /** In a process of its own, with the heap that a user has. */
    private Ended process(String verb) throws InterruptedException {
        try (ProductProcess process = product.start(Map.of(), verb, file)) {
            assertThat(process.endsWithin(180, TimeUnit.SECONDS)).isTrue();
            return product.shown(process.ended());
        }
    }

    @Test
    void aGigabyteInOnePieceIsNotReadToItsEnd() throws InterruptedException {
        liar.lieOnce("download/route_index", Lies.gigabyte(ROOT + "<XBRouteIndex><tid>", "x", "</tid>"));
        liar.lieOnce("download/digit_mapping_index", Lies.gigabyte("<XBDigitMappingIndexList a=\"", "x", "\"/>"));
        liar.lieOnce("download/resource", Lies.gigabyte("<XBResourceList><!--", "x", "-->"));
        liar.lieOnce("download/subscriber", Lies.gigabyte("<", "x", ">"));
        liar.lieOnce("download/route", Lies.gigabyte("<XBRouteList><?", "x", "?>"));
        liar.lieOnce("download/digit_mapping", Lies.gigabyte("<!DOCTYPE ", "x", ">"));

        ends(0, process("plan"));

        assertThat(liar.untold()).isZero();
        assertThat(liar.told()).isLessThan(6 * FEW_MEGABYTES);
    }

    @Test
    void aGigabyteInManyPiecesIsNotKept() throws InterruptedException {
        liar.lieOnce("download/route_index", Lies.gigabyte(ROOT, "<XBRouteIndex>", ""));
        liar.lieOnce("download/digit_mapping_index", Lies.gigabyte("<XBDigitMappingIndexList><a>", "<a/>", "</a>"));
        liar.lieOnce("download/resource", Lies.gigabyte("<XBResourceList ", "a='' ", "/>"));
        liar.lieOnce("download/subscriber", Lies.headers("x"));
        liar.lieOnce("download/route", Lies.headers("\r\na: b"));
        liar.lieOnce("download/digit_mapping", Lies.gigabyte("<XBDigitMappingList><a>", "&#120;", "</a>"));

        ends(0, process("plan"));

        assertThat(liar.untold()).isZero();
        assertThat(liar.told()).isLessThan(6 * FEW_MEGABYTES);
    }

    @Test
    void aListWithoutAnEndStopsTheRunAtOnce() {
        through("max-entries: 5000, ");
        liar.lieAlways("download/route_index", Lies.gigabyte(ROOT, "<XBRouteIndex><tid>7</tid></XBRouteIndex>", ""));

        Ended ended = product.run("plan", file);

        ends(7, ended);
        assertThat(ended.screen().replaceAll("\\s+", " "))
                .contains("more than 5000 route tables", "switch.max-entries");
        assertThat(liar.told()).isLessThan(FEW_MEGABYTES);
    }

    @Test
    void pagesWithoutAnEndStopTheRunAtOnce() {
        through("max-entries: 12000, ");
        AtomicInteger page = new AtomicInteger();
        liar.lieAlways("download/route", out -> {
            int from = page.getAndIncrement() * 5000;
            Lies.document(IntStream.range(from, from + 5000)
                            .mapToObj(i -> "<XBRoute><tid>" + i + "</tid></XBRoute>")
                            .collect(Collectors.joining("", "<XBRouteList>", "</XBRouteList>")))
                    .tell(out);
        });

        Ended ended = product.run("plan", file);

        ends(7, ended);
        assertThat(page).hasValue(3);
        assertThat(ended.screen()).contains("more than 12000 routes");
    }

    @Test
    void statisticsWithoutAnEndAreNotReadIntoMemory() throws InterruptedException {
        ends(0, product.run("migrate", file));
        liar.lieOnce("stats/realtime", Lies.gigabyte("<mysqldump><row><field name=\"ha_current_state\">", "x", ""));
        liar.lieOnce("stats/realtime", Lies.gigabyte("<mysqldump>", "<a/>", ""));

        Ended ended = process("migrate");

        ends(0, ended);
        assertThat(liar.untold()).isZero();
        assertThat(liar.told()).isLessThan(2 * FEW_MEGABYTES);
    }

    @Test
    void callsWithoutAnEndAreNotReadIntoMemory() throws InterruptedException {
        ends(0, product.run("migrate", file));
        LyingSwitch.Lie active =
                Lies.document("<mysqldump><row><field name=\"ha_current_state\">active</field></row></mysqldump>");
        liar.lieOnce("stats/realtime", active);
        liar.lieOnce("stats/realtime", Lies.document("<a>" + "<b/>".repeat(8_000_000) + "</a>"));

        try (ProductProcess process = product.start(Map.of(), "decommission", file, "--confirm", 1)) {
            assertThat(process.endsWithin(180, TimeUnit.SECONDS)).isTrue();
            ends(0, product.shown(process.ended()));
        }
        assertThat(liar.untold()).isZero();
    }

    @Test
    void neitherFileNorNetworkIsTouchedForAnEntity() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary"), secret("the-canary-is-dead"));
        AtomicInteger visits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            entity("route_index", "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>");
            entity("digit_mapping_index", "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + web + "\">]>");
            entity("resource", "<!DOCTYPE a SYSTEM \"" + web + "a.dtd\">");
            entity("subscriber", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + web + "p\"> %p;]>");
            entity("route", "<!DOCTYPE a PUBLIC \"-//x\" \"" + canary.toUri() + "\">");
            entity("digit_mapping", "<?xml-stylesheet href=\"" + web + "s\"?>");
            liar.lieOnce(
                    "stats/realtime",
                    Lies.document("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + canary.toUri()
                            + "\">]><a><ha_current_state>&x;</ha_current_state></a>"));

            ends(0, product.run("migrate", file));

            assertThat(liar.untold()).isZero();
            assertThat(visits).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private void entity(String table, String prolog) {
        liar.lieOnce("download/" + table, Lies.document(prolog + "<a><b>&x;</b></a>"));
    }

    /** Whoever reads the screen must know that it is the switch, and what about its answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a> | not well-formed",
                "<XBRouteIndexList><XBRouteIndex><a b='&undeclared;'/></XBRouteIndex> | not well-formed",
                "DEEP | Maximum Element Depth limit",
                "NAME | a name is longer than 256",
                "GZIP | is encoded (Content-Encoding: gzip)",
                "HEADERS | Maximum header count exceeded",
            })
    void aSwitchThatKeepsLyingIsNamed(String document, String words) {
        LyingSwitch.Lie lie = switch (document) {
            case "DEEP" -> Lies.document(ROOT + "<a>".repeat(1_000_000));
            case "NAME" -> Lies.document("<" + "x".repeat(1000) + "/>");
            case "GZIP" -> Lies.answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", new byte[100]);
            case "HEADERS" -> Lies.headers("\r\na: b");
            default -> Lies.document(document);
        };
        liar.lieAlways("download/route_index", lie);

        Ended ended = product.run("plan", file);

        ends(7, ended);
        assertThat(ended.screen().replaceAll("\\s+", " "))
                .contains("in 6 attempts")
                .contains(words);
        harmless(ended);
    }

    @Test
    void entitiesAreNeverUnfolded() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        entity("route_index", "<!DOCTYPE a [<!ENTITY x \"ha\">" + laughs.replace("l9", "x9") + "]>");
        entity(
                "resource",
                "<!DOCTYPE a [<!ENTITY x \"" + "x".repeat(50_000) + "\"><!ENTITY y \"" + "&x;".repeat(5_000) + "\">]>");

        ends(0, product.run("plan", file));

        assertThat(liar.untold()).isZero();
    }

    @Test
    void aPackedAnswerIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[64 << 20]);
        }
        liar.lieOnce(
                "download/route_index", Lies.answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", packed.toByteArray()));
        liar.lieOnce("download/resource", Lies.answer("HTTP/1.1 200 OK", packed.toByteArray()));

        ends(0, product.run("plan", file));

        assertThat(liar.untold()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.1\"?>" + ROOT + "<XBRouteIndex><tid>5000</tid><alias>&#1;</alias></XBRouteIndex>",
                ROOT + "<XBRouteIndex><tid>5000</tid><alias>&#0;</alias></XBRouteIndex>",
                ROOT + "<XBRouteIndex><tid>5000</tid><alias>\u0000</alias></XBRouteIndex>",
                ROOT + "<XBRouteIndex><tid>5000</tid><alias>&#xFFFE;</alias></XBRouteIndex>",
                ROOT + "<XBRouteIndex><tid>5000</tid><alias>&#xD83D;&#xDE00;</alias></XBRouteIndex>",
            })
    void charactersThatXmlForbidsAreNoPartOfASnapshot(String document) {
        liar.lieOnce("download/route_index", Lies.document(document + "</XBRouteIndexList>"));

        ends(0, product.run("plan", file));

        assertThat(liar.untold()).isZero();
    }

    /** What a terminal would obey, what would forge a line of ours, what would turn a text around. */
    private static final String EVIL =
            "fine\u001b[2J\u001b]0;owned\u0007\u009b31m\r\nmigrate: clean (exit code 0)\u202Eegnahc\u2066\u200b";

    @Test
    void theSwitchsWordsNeitherForgeLinesNorReachTheTerminal() {
        liar.lieAlways(
                "download/resource", Lies.answer("HTTP/1.1 403 " + EVIL.replaceAll("[\r\n]", ""), EVIL.getBytes()));

        Ended ended = product.run("audit", file);

        ends(7, ended);
        harmless(ended);
        assertThat(ended.screen()).contains("answered 403");
    }

    @Test
    void namesOnTheSwitchNeitherForgeLinesNorReachTheTerminal() throws IOException {
        String evil = "=HYPERLINK(\"http://evil\")<script>alert(1)</script>\u202Eegnahc\u009b31m&#13;&#10;"
                + "audit: clean (exit code 0)";
        String escaped = evil.replace("<", "&lt;").replace("\"", "&quot;");
        liar.lieOnce(
                "download/route_index",
                Lies.document(ROOT
                        + IntStream.range(0, 3)
                                .mapToObj(i -> "<XBRouteIndex><tid>" + escaped + i + "</tid><alias>../../" + escaped
                                        + "</alias></XBRouteIndex>")
                                .collect(Collectors.joining())
                        + "<XBRouteIndex><tid>5001</tid></XBRouteIndex></XBRouteIndexList>"));
        liar.lieOnce(
                "download/subscriber",
                Lies.document(
                        "<XBSubscriberList><XBSubscriber><username>" + escaped
                                + "</username><password>x</password><trunkId>5000</trunkId></XBSubscriber></XBSubscriberList>"));

        Ended ended = product.run("audit", file);

        ends(3, ended);
        harmless(ended);
        assertThat(ended.read("report.html")).doesNotContain("<script>alert");
        assertThat(Xml.of(ended.read("junit.xml")).root().getTagName()).isEqualTo("testsuites");
        assertThat(ended.read("findings.csv").lines())
                .noneMatch(line -> line.matches("(.*,)?\"?[=+@-].*") && !line.contains(",-1,"));
        assertThat(ended.findings()).isNotEmpty();
    }

    @Test
    void namesInACertificateNeitherForgeLinesNorReachTheTerminal() throws Exception {
        Path evil = TlsFolder.make(folder.resolve("evil"), "email:a\u001b[2J\naudit: clean (exit code 0)\r@x");
        switchWith(options -> options.tlsFolder(evil));
        product.settings(product.settings()
                .with(
                        "switch",
                        product.connection(sbc, "")
                                .replace(
                                        "{fingerprint: \"\"}",
                                        "{ca-file: " + evil.resolve("certificate/simulator.pem") + "}")));

        Ended ended = product.run("audit", file);

        ends(7, ended);
        assertThat(ended.screen().replaceAll("\\s+", " ")).contains("it bears another name than 127.0.0.1");
        harmless(ended);
    }

    private static void harmless(Ended ended) {
        assertThat(ended.screen().replace("\n", ""))
                .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009f\u200b\u202a-\u202e\u2066-\u2069]");
        assertThat(ended.screen().lines())
                .noneMatch(line -> line.startsWith("migrate: clean") || line.startsWith("audit: clean"));
        assertThat(ended.read("report.html")).doesNotContain("\u001b", "\u202e", "\u009b");
        assertThat(ended.read("junit.xml")).doesNotContain("\u001b", "\u202e", "\u009b");
        assertThat(ended.read("summary.json")).doesNotContain("\u001b");
    }
}
