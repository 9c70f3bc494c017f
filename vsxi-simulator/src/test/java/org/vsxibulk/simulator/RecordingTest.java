package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.simulator.requests.RecordedRequest;

class RecordingTest extends Story {
    private static final String DOOR = "/__simulator/";

    @TempDir
    private Path folder;

    private String startingAt(Path file) {
        return DOOR + "recording?file=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
    }

    private static List<RecordedRequest> read(Path file) throws IOException {
        List<RecordedRequest> requests = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Optional<RecordedRequest> next = RecordedRequest.read(in);
                    next.isPresent();
                    next = RecordedRequest.read(in)) {
                requests.add(next.get());
            }
        }
        return requests;
    }

    @Test
    void everyRequestIsWrittenDownAsItCameFromTheStartToTheEndOfARecording() throws IOException {
        SwitchClient client = new SwitchClient(start(options()));
        Path file = folder.resolve("requests.txt");
        String body = routes(route("1", "100", "<alias>Gr\u00f6\u00dfe\n</alias>"));
        client.download("resource");

        assertThat(client.post(startingAt(file), "").statusCode()).isEqualTo(200);
        client.update("route", body);
        client.get(DOOR + "requests");
        client.delete(API + "delete/route", "<broken");
        client.download("route");
        assertThat(client.delete(DOOR + "recording", "").body()).isEqualTo("3 requests are recorded\n");
        client.download("route");

        assertThat(read(file))
                .extracting(
                        RecordedRequest::method,
                        RecordedRequest::target,
                        request -> new String(request.body(), StandardCharsets.UTF_8))
                .containsExactly(
                        tuple("POST", API + "update/route?format=xml", body),
                        tuple("DELETE", API + "delete/route", "<broken"),
                        tuple("GET", API + "download/route?format=xml", ""));
        assertThat(Files.readString(file)).doesNotContainIgnoringCase("Basic ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aRecordingOverwritesNothing() throws IOException {
        SwitchClient client = new SwitchClient(start(options()));
        Path precious = Files.writeString(folder.resolve("precious.txt"), "precious");

        assertThat(client.post(startingAt(precious), "").statusCode()).isEqualTo(409);
        assertThat(client.post(startingAt(folder.resolve("no/such/folder")), "").statusCode())
                .isEqualTo(400);
        assertThat(client.post(DOOR + "recording", "").statusCode()).isEqualTo(400);
        client.download("route");

        assertThat(client.delete(DOOR + "recording", "").body()).isEqualTo("0 requests are recorded\n");
        assertThat(precious).hasContent("precious");
    }

    @Test
    void aCutRecordingIsTold() {
        assertThatThrownBy(() -> read("POST 5 /a\n<a>")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read("POST 5 /a")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read("POST 1 /a\n<a>\n")).hasMessageContaining("longer than its line says");
        assertThatThrownBy(() -> read("anything else\n")).hasMessageContaining("no line of a recording");
    }

    private static Optional<RecordedRequest> read(String recording) throws IOException {
        return RecordedRequest.read(new ByteArrayInputStream(recording.getBytes(StandardCharsets.UTF_8)));
    }
}
