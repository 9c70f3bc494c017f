package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which switch is believed to be the one that was meant, and what an operator reads when it is not. */
@OnePersonality("what it is about is over before the first document")
class CertificateTest extends Story {

    private static final Row GOOD = Row.peering(5000, "198.51.100.10").dids("+12125550100");

    @TempDir
    private static Path made;

    private static Path expired;
    private static Path elsewhere;

    @BeforeAll
    static void certificates() throws Exception {
        expired = TlsFolder.make(made.resolve("expired"), "ip:127.0.0.1", "-startdate", "-10d", "-validity", "1");
        elsewhere = TlsFolder.make(made.resolve("elsewhere"), "dns:sbc.example.net");
    }

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    private Ended audit() {
        return product.run("audit", product.customers(GOOD));
    }

    /** Another way to trust the switch; nothing else changes. */
    private void trust(String tls) {
        trust(sbc.simulator().url(), tls);
    }

    private void trust(String url, String tls) {
        product.settings(product.settings()
                .with(
                        "switch",
                        product.connection(sbc, "")
                                .replace(sbc.simulator().url(), url)
                                .replace("{fingerprint: \"\"}", tls)));
    }

    private static String pin(String fingerprint) {
        return "{fingerprint: \"" + fingerprint + "\"}";
    }

    private String authority() {
        return "{ca-file: \"" + sbc.simulator().certificate() + "\"}";
    }

    /** Seven, no request, and these words, whatever the width of the screen. */
    private void isRefused(Ended ended, String... words) {
        ends(7, ended);
        assertThat(ended.screen().replaceAll("\\s+", " ")).contains(words);
        assertThat(sbc.simulator().requests().total()).isZero();
    }

    @Test
    void aSelfSignedCertificateIsRefusedAndTheScreenSaysWhatToTypeAboutIt() {
        trust("{}");

        Ended ended = audit();

        String line = pin(sbc.simulator().fingerprint());
        isRefused(ended, "not trusted", "--insecure", "switch.tls.ca-file", "switch: {tls: " + line + "}");
        trust(line);
        ends(3, audit());
    }

    @Test
    void thePinMayHaveColonsAndCapitals() {
        String colons = sbc.simulator().fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
        trust(pin(colons));

        ends(3, audit());
    }

    @Test
    void aCertificateInTheCaFileIsAccepted() {
        trust(authority());

        ends(0, product.run("migrate", product.customers(GOOD)));
    }

    @Test
    void anotherCertificateThanThatInTheCaFileIsRefused() {
        trust("{ca-file: \"" + elsewhere.resolve("certificate").resolve("simulator.pem") + "\"}");

        isRefused(
                audit(),
                "not signed by what is in switch.tls.ca-file",
                sbc.simulator().fingerprint());
    }

    @Test
    void anExpiredCertificateIsRefusedUnlessItIsPinned() {
        switchWith(options -> options.tlsFolder(expired));
        trust(authority());

        isRefused(audit(), "it has expired", sbc.simulator().fingerprint());
        trust(pin(sbc.simulator().fingerprint()));
        ends(3, audit());
    }

    @Test
    void aCertificateOfAnotherNameIsRefusedUnlessItIsPinned() {
        switchWith(options -> options.tlsFolder(elsewhere));
        trust(authority());

        isRefused(
                audit(),
                "it bears another name",
                "127.0.0.1",
                "sbc.example.net",
                sbc.simulator().fingerprint());
        trust(pin(sbc.simulator().fingerprint()));
        ends(3, audit());
    }

    @Test
    void anythingIsTrustedWithInsecureAndThatIsSaidLoudly() {
        switchWith(options -> options.tlsFolder(elsewhere));
        trust("{}");

        Ended asked = product.run("audit", product.customers(GOOD), "--insecure");
        ends(3, asked);
        assertThat(asked.err()).contains("WARNING: any certificate is trusted");
        trust("{insecure: true}");
        assertThat(audit().err()).contains("WARNING: any certificate is trusted");
        trust(pin(sbc.simulator().fingerprint()));
        assertThat(audit().err()).doesNotContain("WARNING");
    }

    @Test
    void insecureDoesNotOpenWhatAPinCloses() {
        switchWith(options -> options.tlsFolder(elsewhere));
        trust(pin("0".repeat(64)));

        Ended ended = product.run("audit", product.customers(GOOD), "--insecure");

        ends(7, ended);
        assertThat(ended.err()).contains("--insecure has no effect").doesNotContain("WARNING");
    }

    /** Somebody pulled the cable and plugged it in elsewhere: before a run, and in the middle of one. */
    @Test
    void anotherSwitchAtTheSameAddressGetsNoRequest() {
        String before = sbc.simulator().fingerprint();
        try (Wire wire = new Wire(sbc);
                Switch other = Switch.start(options -> options.tlsFolder(elsewhere))) {
            trust(wire.url(), pin(before));
            AtomicInteger documents = new AtomicInteger();
            sbc.misbehave((call, healthy) -> {
                if (call.path().endsWith("update/resource") && documents.incrementAndGet() == 1) {
                    wire.leadTo(other);
                    wire.pull();
                }
                return healthy.answer(call);
            });
            var file = product.customers(GOOD);

            Ended duringTheRun = product.run("migrate", file);
            Ended betweenRuns = product.run("migrate", file);

            for (Ended ended : new Ended[] {duringTheRun, betweenRuns}) {
                ends(7, ended);
                assertThat(ended.screen())
                        .contains(before)
                        .contains(other.simulator().fingerprint());
            }
            assertThat(documents).hasValue(1);
            assertThat(other.simulator().requests().total()).isZero();
            wire.leadTo(sbc);
            ends(0, product.run("migrate", file));
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer elsewhere = server();
        AtomicInteger lured = new AtomicInteger();
        elsewhere.createContext("/", exchange -> {
            lured.incrementAndGet();
            exchange.close();
        });
        HttpServer server = server();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders()
                    .add(
                            "Location",
                            "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        try {
            trust("http://127.0.0.1:" + server.getAddress().getPort(), "{}");

            isRefused(audit(), "answered 302", "redirects are not followed", "--switch");

            assertThat(asked).hasValue(1);
            assertThat(lured).hasValue(0);
        } finally {
            server.stop(0);
            elsewhere.stop(0);
        }
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }
}
