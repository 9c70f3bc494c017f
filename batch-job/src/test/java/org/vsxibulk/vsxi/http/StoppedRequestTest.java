package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vsxibulk.settings.Connection;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.settings.Tls;

/** What becomes of a request in flight when the run is to stop, at a switch whose time-outs are far away. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoppedRequestTest {

    private static final Duration FAR_AWAY = Duration.ofMinutes(5);
    private static final Request READ = Request.get("/x");
    private static final Request WRITE =
            new Request("POST", "/x", Optional.of("<a/>".getBytes(StandardCharsets.UTF_8)));

    private final StopSignal stop = new StopSignal();
    private final List<Socket> sockets = new ArrayList<>();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private ServerSocket server;
    private HttpTransport transport;
    private Thread client;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        transport.close();
    }

    private void send(String scheme, Request request) {
        URI base = URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
        transport = new HttpTransport(
                base,
                new Connection(
                        Optional.of(base),
                        "tester",
                        new Secret("test-only"),
                        new Tls(Optional.empty(), Optional.empty(), true),
                        FAR_AWAY,
                        FAR_AWAY,
                        FAR_AWAY,
                        SettingsFixture.retry(1),
                        1_000_000),
                "application/xml",
                stop);
        client = new Thread(() -> {
            try {
                status.complete(transport.exchange(request, (code, retryAfter, body) -> {
                    body.readAllBytes();
                    return code;
                }));
            } catch (IOException | RuntimeException e) {
                status.completeExceptionally(e);
            }
        });
        client.start();
    }

    private Socket accept() throws IOException {
        Socket socket = server.accept();
        sockets.add(socket);
        return socket;
    }

    private static void hear(Socket socket) throws IOException {
        assertThat(socket.getInputStream().read()).isPositive();
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private void assertBrokenOffAtOnce() {
        stop.request();
        assertThatThrownBy(() -> status.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StoppedException.class);
    }

    private void awaitIn(String method) {
        await().until(() -> Arrays.stream(client.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals(method)));
    }

    @Test
    void aDownloadWhoseAnswerDoesNotComeIsBrokenOff() throws IOException {
        send("http", READ);
        hear(accept());
        assertBrokenOffAtOnce();
    }

    @Test
    void aDownloadThatHangsInTheMiddleIsBrokenOff() throws IOException {
        send("http", READ);
        Socket socket = accept();
        hear(socket);
        say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<half");
        awaitIn("readAllBytes");
        assertBrokenOffAtOnce();
    }

    @Test
    void aDownloadThatDripsIsBrokenOff() throws Exception {
        send("http", READ);
        Socket socket = accept();
        hear(socket);
        say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        CountDownLatch dripping = new CountDownLatch(3);
        Thread drip = new Thread(() -> {
            try {
                while (true) {
                    say(socket, " ");
                    dripping.countDown();
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            } catch (IOException | InterruptedException e) {
                // the other side has gone
            }
        });
        drip.start();
        dripping.await();
        assertBrokenOffAtOnce();
        drip.join();
    }

    @Test
    void aHandshakeThatHangsIsBrokenOff() throws IOException {
        send("https", READ);
        hear(accept());
        assertBrokenOffAtOnce();
    }

    @Test
    void aConnectionThatDoesNotComeAboutIsBrokenOff() throws IOException {
        fillTheQueue();
        send("http", READ);
        awaitIn("connect");
        assertBrokenOffAtOnce();
    }

    /** A listener whose queue is full lets further callers wait. */
    private void fillTheQueue() throws IOException {
        for (boolean room = true; room; ) {
            Socket socket = new Socket();
            sockets.add(socket);
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), 200);
            } catch (SocketTimeoutException e) {
                room = false;
            }
        }
    }

    @Test
    void theAnswerToAWriteIsAwaited() throws Exception {
        send("http", WRITE);
        Socket socket = accept();
        hear(socket);
        stop.request();
        assertThatThrownBy(() -> status.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK");
        assertThat(status.get()).isEqualTo(200);
    }

    @Test
    void nothingIsBrokenOffWithoutAStop() throws Exception {
        send("http", READ);
        Socket socket = accept();
        hear(socket);
        say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        assertThat(status.get()).isEqualTo(200);
        // the request is over: a stop must not reach back to it
        stop.request();
    }
}
