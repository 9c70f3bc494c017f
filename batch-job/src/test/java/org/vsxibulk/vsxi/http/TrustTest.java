package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.settings.Connection;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.settings.Tls;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;

/** Which switch is believed to be the one that was meant, over real TLS. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrustTest {

    private static final Tls DEFAULT = new Tls(Optional.empty(), Optional.empty(), false);
    private static final Tls INSECURE = new Tls(Optional.empty(), Optional.empty(), true);

    @TempDir
    private static Path folder;

    private static List<Keytool> made = new ArrayList<>();

    private final List<HttpsServer> servers = new ArrayList<>();

    @BeforeAll
    static void makeCertificates() throws Exception {
        made = List.of(
                Keytool.make(folder, "good", "ip:127.0.0.1"),
                Keytool.make(folder, "elsewhere", "dns:sbc.example.net"),
                Keytool.make(folder, "expired", "ip:127.0.0.1", "-startdate", "-10d", "-validity", "1"));
    }

    private static Keytool good() {
        return made.get(0);
    }

    private static Keytool elsewhere() {
        return made.get(1);
    }

    private static Keytool expired() {
        return made.get(2);
    }

    private static Tls pin(Keytool certificate) throws Exception {
        return new Tls(Optional.empty(), Optional.of(Trust.fingerprint(certificate.certificate())), false);
    }

    private static Tls authority(Keytool certificate) throws Exception {
        return new Tls(Optional.of(certificate.pem(folder.resolve("ca.pem"))), Optional.empty(), false);
    }

    private static Tls file(String content) throws IOException {
        return new Tls(Optional.of(Files.writeString(folder.resolve("bad.pem"), content)), Optional.empty(), false);
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    private URI start(Keytool certificate) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] yes = "<code>200</code>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, yes.length);
            exchange.getResponseBody().write(yes);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    private WriteAnswer ask(Keytool certificate, Tls tls) throws Exception {
        Connection connection = new Connection(
                Optional.empty(),
                "tester",
                new Secret("test-only"),
                tls,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                SettingsFixture.retry(1),
                1_000_000);
        URI url = start(certificate);
        try (VsxiClient client = new VsxiClient(
                TestDialects.plain(),
                new HttpTransport(url, connection, "application/xml", new StopSignal()),
                Duration.ZERO,
                connection.retry(),
                new StopSignal())) {
            return client.update(Table.TRUNK, List.of(), 1);
        }
    }

    private void assertAccepted(Keytool certificate, Tls tls) throws Exception {
        assertThat(ask(certificate, tls).accepted()).isTrue();
    }

    private void assertRefused(Keytool certificate, Tls tls, String... words) {
        assertThatThrownBy(() -> ask(certificate, tls))
                .isInstanceOf(SwitchUnavailableException.class)
                .message()
                .contains(words)
                .doesNotContain("Exception");
    }

    @Test
    void aSelfSignedCertificateIsRefusedByDefaultAndTheMessageSaysWhatToDo() throws Exception {
        assertRefused(
                good(),
                DEFAULT,
                "the switch's certificate is not trusted",
                "switch: {tls: {fingerprint: \"" + Trust.fingerprint(good().certificate()) + "\"}}",
                "switch.tls.fingerprint",
                "switch.tls.ca-file",
                "--insecure");
    }

    @Test
    void aCertificateInTheCaFileIsAccepted() throws Exception {
        assertAccepted(good(), authority(good()));
    }

    @Test
    void aCertificateThatTheCaFileDoesNotKnowIsRefused() throws Exception {
        assertRefused(good(), authority(elsewhere()), "the switch's certificate is not trusted");
    }

    @Test
    void theNameIsCheckedWithACaFile() throws Exception {
        assertRefused(
                elsewhere(),
                authority(elsewhere()),
                "the switch's certificate is not trusted: it bears another name",
                "127.0.0.1",
                Trust.fingerprint(elsewhere().certificate()));
    }

    @Test
    void thePinnedCertificateIsAccepted() throws Exception {
        assertAccepted(good(), pin(good()));
    }

    /** The JDK compared the name behind our back, so that a switch with a factory certificate could not be pinned. */
    @Test
    void theNameIsNotCheckedWithAPin() throws Exception {
        assertAccepted(elsewhere(), pin(elsewhere()));
    }

    @Test
    void aCertificateOtherThanThePinnedOneIsRefusedWithBothFingerprints() throws Exception {
        assertRefused(
                good(),
                pin(elsewhere()),
                Trust.fingerprint(good().certificate()),
                Trust.fingerprint(elsewhere().certificate()) + " is pinned");
    }

    /** The JDK does not look at the dates of a certificate that is itself an authority. */
    @Test
    void anExpiredCertificateIsRefusedWithACaFile() throws Exception {
        assertRefused(
                expired(),
                authority(expired()),
                "the switch's certificate is not trusted: it has expired (NotAfter",
                Trust.fingerprint(expired().certificate()));
    }

    @Test
    void insecureAcceptsAnything() throws Exception {
        assertAccepted(good(), INSECURE);
        assertAccepted(elsewhere(), INSECURE);
        assertAccepted(expired(), INSECURE);
    }

    @Test
    void aFileThatIsNoPemIsNamedWithWhatItShouldBe() throws Exception {
        String begin = "-----BEGIN CERTIFICATE-----\n";
        for (String content :
                List.of("", "no certificate", begin, begin + "AAAA\n-----END CERTIFICATE-----\n", begin + "%%%%\n")) {
            assertRefused(good(), file(content), "switch.tls.ca-file", "bad.pem", "PEM");
        }
    }

    @Test
    void aCaFileThatIsNotThereIsNamed() {
        Tls absent = new Tls(Optional.of(folder.resolve("absent.pem")), Optional.empty(), false);
        assertRefused(good(), absent, "switch.tls.ca-file", "absent.pem", "cannot be read");
    }
}
