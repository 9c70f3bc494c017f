package org.vsxibulk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.simulator.Simulator;
import org.vsxibulk.simulator.SimulatorOptions;
import org.vsxibulk.simulator.requests.LoggedRequest;
import org.vsxibulk.simulator.requests.RecordedRequest;

class FloorTest {

    private static final String API = "/SSConfig/webresources/";
    private static final String ROUTES =
            "<XBRouteList><XBRoute><tid>1</tid><digitMatch>\u00e9</digitMatch><extension>1</extension></XBRoute></XBRouteList>";

    @TempDir
    private Path folder;

    private final Simulator simulator = Simulator.start(SimulatorOptions.builder()
            .tlsFolder(Path.of("target", "acceptance-tls" + System.getProperty("vsxibulk.fork", "")))
            .keepBodies(true)
            .build());

    @AfterEach
    void stop() {
        simulator.close();
    }

    private static RecordedRequest request(String method, String target, String body) {
        Optional<String> type = body.isEmpty() ? Optional.empty() : Optional.of("application/xml");
        return new RecordedRequest(method, API + target, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private void replay(RecordedRequest... requests) throws IOException, InterruptedException {
        Path recording = folder.resolve("requests");
        try (OutputStream out = Files.newOutputStream(recording)) {
            for (RecordedRequest request : requests) {
                request.writeTo(out);
            }
        }
        List<String> words = List.of(simulator.url(), simulator.certificate().toString(), "5", recording.toString());
        new MeasuredProcess(folder)
                .run(
                        new FloorProgram(List.of("-XX:+UseSerialGC"), folder).command("64m", words),
                        Map.of("VSXI_USER", simulator.user(), "VSXI_PASSWORD", simulator.password()));
    }

    @Test
    void theSwitchSeesWhatWasRecordedAndNothingElse() throws Exception {
        replay(
                request("GET", "download/route?page=0", ""),
                request("POST", "update/route?format=xml", ROUTES),
                request("POST", "update/route?format=xml", ROUTES),
                request("DELETE", "delete/route", ROUTES));

        assertThat(simulator.requests().log())
                .extracting(LoggedRequest::method, LoggedRequest::target, LoggedRequest::body, LoggedRequest::status)
                .containsExactly(
                        tuple("GET", API + "download/route?page=0", Optional.of(""), 200),
                        tuple("POST", API + "update/route?format=xml", Optional.of(ROUTES), 200),
                        tuple("POST", API + "update/route?format=xml", Optional.of(ROUTES), 200),
                        tuple("DELETE", API + "delete/route", Optional.of(ROUTES), 200));
    }

    @Test
    void anAnswerOtherThan200EndsItLoudly() {
        assertThatThrownBy(() -> replay(request("GET", "download/nowhere", ""), request("GET", "download/route", "")))
                .hasMessageContaining("the switch answered 404");
        assertThat(simulator.requests().total()).isEqualTo(1);
    }
}
