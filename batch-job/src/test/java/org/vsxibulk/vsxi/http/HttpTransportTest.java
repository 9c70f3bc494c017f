package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.settings.Connection;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.settings.Tls;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;

/** What really goes over the wire. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpTransportTest {

    private record Seen(String line, String authorization, String contentType, String body) {}

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final StopSignal stop = new StopSignal();
    private HttpServer server = newServer();

    @TempDir
    private Path folder;

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/ok", exchange -> answer(exchange, 200, "fine"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ok");
            answer(exchange, 302, "");
        });
        server.createContext("/later", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            answer(exchange, 503, "");
        });
        server.createContext("/date", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "Thu, 01 Jan 2099 00:00:00 GMT");
            answer(exchange, 503, "");
        });
        server.createContext("/drip", HttpTransportTest::drip);
        server.createContext("/SSConfig/webresources/download/resource", HttpTransportTest::drip);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        seen.add(new Seen(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** Never silent for long, never done. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("<XBResourceList>".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(' ');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpTransport transport(String contentType, Duration deadline) {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpTransport(
                base,
                new Connection(
                        Optional.of(base),
                        "üser",
                        new Secret("pä:ss€"),
                        new Tls(Optional.empty(), Optional.empty(), true),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        deadline,
                        SettingsFixture.retry(1),
                        1_000_000),
                contentType,
                stop);
    }

    private static String get(Transport transport, String path) throws IOException {
        return transport.exchange(
                Request.get(path),
                (status, retryAfter, body) -> status + " "
                        + retryAfter
                                .map(Duration::toSeconds)
                                .map(String::valueOf)
                                .orElse("-") + " "
                        + new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void userAndPasswordGoWithTheFirstRequestInUtf8() throws IOException {
        try (HttpTransport transport = transport("application/xml", Duration.ofSeconds(20))) {
            assertThat(get(transport, "/ok?format=xml")).isEqualTo("200 - fine");
        }
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).line()).isEqualTo("GET /ok?format=xml");
        String credentials = seen.get(0).authorization().substring("Basic ".length());
        assertThat(new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8))
                .isEqualTo("üser:pä:ss€");
    }

    @Test
    void aDeleteCarriesItsDocument() throws IOException {
        byte[] body = "<a>ü</a>".getBytes(StandardCharsets.UTF_8);
        for (String contentType : List.of("application/xml", "")) {
            try (HttpTransport transport = transport(contentType, Duration.ofSeconds(20))) {
                transport.exchange(
                        new Request("DELETE", "/ok", Optional.of(body)), (status, retryAfter, answer) -> status);
            }
        }
        assertThat(seen).extracting(Seen::line).containsOnly("DELETE /ok");
        assertThat(seen).extracting(Seen::body).containsOnly("<a>ü</a>");
        assertThat(seen).extracting(Seen::contentType).containsExactly("application/xml", "null");
    }

    @Test
    void aRedirectIsNotFollowedAndNothingIsSentAgainByItself() throws IOException {
        try (HttpTransport transport = transport("", Duration.ofSeconds(20))) {
            assertThat(get(transport, "/moved")).isEqualTo("302 - ");
            assertThat(get(transport, "/later")).isEqualTo("503 7 ");
            assertThat(get(transport, "/date")).isEqualTo("503 " + RetryAfter.LONGEST.toSeconds() + " ");
        }
        assertThat(seen).extracting(Seen::line).containsExactly("GET /moved", "GET /later", "GET /date");
    }

    @Test
    void anAnswerThatDripsEndsAtTheDeadline() {
        try (HttpTransport transport = transport("", Duration.ofMillis(300))) {
            assertThatThrownBy(() -> get(transport, "/drip"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no whole answer within");
        }
    }

    @Test
    void aDownloadThatDripsIsGivenUpForThatReason() {
        try (HttpTransport transport = transport("", Duration.ofMillis(300));
                VsxiClient client = new VsxiClient(
                        TestDialects.plain(), transport, Duration.ZERO, SettingsFixture.retry(1), new StopSignal())) {
            assertThatThrownBy(() -> client.download(Table.TRUNK, folder.resolve("t.xml"), Instant.EPOCH))
                    .isInstanceOf(SwitchUnavailableException.class)
                    .hasMessageContaining("no whole answer within");
        }
    }
}
