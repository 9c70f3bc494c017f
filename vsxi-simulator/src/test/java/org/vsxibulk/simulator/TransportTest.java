package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.simulator.base.Base;

class TransportTest extends Story {
    @Test
    void everyRequestNeedsTheRightUserAndPassword() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);
        String url = simulator.url() + API + "download/route";

        HttpResponse<String> without =
                client.send(client.request("GET", url, "").build());
        HttpResponse<String> wrong = client.send(client.request("GET", url, "")
                .header("Authorization", SwitchClient.basic(simulator.user(), "not it"))
                .build());
        HttpResponse<String> right = client.download("route");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"VSXi\"");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(right.statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedLoginChangesNothing() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        SwitchClient client = new SwitchClient(simulator);

        HttpResponse<String> answer =
                client.send(client.request("POST", simulator.url() + API + "upload/route", routes())
                        .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(simulator.size("route")).isPositive();
        // counted all the same: whoever asks for it at all must be told
        assertThat(simulator.requests().wipingCalls()).isOne();
    }

    @Test
    void theBackDoorAndTheToolInsideAreLockedToo() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.send(client.request("GET", simulator.url() + "/__simulator/requests", "")
                                .build())
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get("/__admin/mappings").statusCode()).isEqualTo(401);
    }

    @Test
    void theCertificateIsGoodForLocalhostAndForTheAddress() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);
        String byName = simulator.url().replace("127.0.0.1", "localhost") + API + "download/route";

        assertThat(client.send(client.request("GET", byName, "")
                                .header("Authorization", SwitchClient.basic(simulator.user(), simulator.password()))
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.download("route").statusCode()).isEqualTo(200);
    }

    @Test
    void theFingerprintIsTheSha256OfTheCertificate() throws Exception {
        Simulator simulator = start(options());
        try (InputStream pem = Files.newInputStream(simulator.certificate())) {
            byte[] der = CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getEncoded();

            assertThat(simulator.fingerprint())
                    .matches("[0-9a-f]{64}")
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
        }
    }

    @Test
    void theTlsFolderKeepsTheCertificateForTheNextStart(@TempDir Path folder) {
        String first;
        try (Simulator simulator =
                Simulator.start(SimulatorOptions.builder().tlsFolder(folder).build())) {
            first = simulator.fingerprint();
        }

        assertThat(start(SimulatorOptions.builder().tlsFolder(folder)).fingerprint())
                .isEqualTo(first);
    }

    @Test
    void aCertificateWithoutAFolderGoesWithTheSimulator() {
        Simulator simulator = Simulator.start(SimulatorOptions.defaults());
        Path certificate = simulator.certificate();
        assertThat(certificate).exists();

        simulator.close();

        assertThat(certificate).doesNotExist();
    }

    @Test
    void unknownActionsAndTablesAreNotFound() {
        SwitchClient client = new SwitchClient(start(options()));

        assertThat(client.get(API + "download/nowhere").statusCode()).isEqualTo(404);
        assertThat(client.get(API + "fetch/route").statusCode()).isEqualTo(404);
        assertThat(client.get(API + "stats/weather").statusCode()).isEqualTo(404);
        assertThat(client.get(API + "download").statusCode()).isEqualTo(404);
        assertThat(client.get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongMethodIsNotAllowed() {
        SwitchClient client = new SwitchClient(start(options()));

        assertThat(client.post(API + "download/route", "").statusCode()).isEqualTo(405);
        assertThat(client.get(API + "update/route").statusCode()).isEqualTo(405);
        assertThat(client.get(API + "upload/route").statusCode()).isEqualTo(405);
        assertThat(client.post(API + "delete/route", routes()).statusCode()).isEqualTo(405);
        assertThat(client.post(API + "stats/realtime", "").statusCode()).isEqualTo(405);
    }

    @Test
    void xmlIsTheOnlyFormatAndTheDefault() {
        SwitchClient client = new SwitchClient(start(options()));

        assertThat(client.get(API + "download/route").body()).contains("<XBRouteList>");
        assertThat(client.get(API + "download/route?format=xml").body()).contains("<XBRouteList>");
        HttpResponse<String> json = client.get(API + "download/route?format=json");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("only format=xml");
    }

    @Test
    void theContentTypeOfAWriteDoesNotMatter() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        for (String type : List.of("application/xml", "application/x-www-form-urlencoded", "text/plain")) {
            HttpResponse<String> answer = client.send(
                    client.request("POST", simulator.url() + API + "update/route?format=xml", manyRoutes(0, 5000))
                            .header("Authorization", SwitchClient.basic(simulator.user(), simulator.password()))
                            .header("Content-Type", type)
                            .build());
            assertThat(answer.statusCode()).as(type).isEqualTo(200);
        }
        assertThat(simulator.requests().written("update", "route")).isEqualTo(15_000);
    }

    @Test
    void everyAnswerOfTheSwitchWaitsForTheLatency() {
        SwitchClient client = new SwitchClient(start(options().latency(Duration.ofMillis(150))));
        client.download("route");

        long start = System.nanoTime();
        client.download("route");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(150), Duration.ofSeconds(5));
    }
}
