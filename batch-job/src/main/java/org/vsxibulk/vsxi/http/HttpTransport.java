package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.vsxibulk.settings.Connection;
import org.vsxibulk.vsxi.AnswerLimits;

/**
 * HTTPS with Basic auth on every request, over one kept connection. Redirects are not followed and nothing is sent again
 * by the library: both are decided above. When the run is to stop, a request that reads is broken off at once, wherever it
 * is; one that writes gets its answer. One request at a time.
 */
public final class HttpTransport implements Transport {

    /** So much of an unread answer is worth keeping the connection. */
    private static final int LONGEST_REST = 1 << 16;

    private final URI base;
    private final String authorization;
    private final List<String> secrets;
    private final Duration deadline;
    private final String contentType;
    private final StopSignal stop;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "request-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** @param contentType of a write; empty for none */
    public HttpTransport(URI base, Connection connection, String contentType, StopSignal stop) {
        this.base = base;
        this.stop = stop;
        this.contentType = contentType;
        this.deadline = connection.requestDeadline();
        String password = connection.password().reveal();
        String credentials = Base64.getEncoder()
                .encodeToString((connection.user() + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.authorization = "Basic " + credentials;
        this.secrets = List.of(credentials, password);
        Trust trust = Trust.of(connection.tls());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(AnswerLimits.HEADER_LINE)
                                        .setMaxHeaderCount(AnswerLimits.HEADERS)
                                        .build())
                                .build())
                        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(trust.context())
                                // the JDK's own check knows nothing of a pin, so ours is the only one
                                .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                                .setHostnameVerifier(trust.hostNames())
                                .buildClassic())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(connection.connectTimeout()))
                                .setSocketTimeout(timeout(connection.responseTimeout()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(connection.responseTimeout()))
                        .setRedirectsEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(time.toMillis());
    }

    @Override
    public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
        HttpUriRequestBase http = new HttpUriRequestBase(request.method(), base.resolve(request.path()));
        http.setHeader("Authorization", authorization);
        request.body()
                .ifPresent(body -> http.setEntity(
                        new ByteArrayEntity(body, contentType.isEmpty() ? null : ContentType.parse(contentType))));
        // the response time-out is per socket read: a body that drips could last for ever
        ScheduledFuture<?> end = watch.schedule(http::cancel, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try (StopSignal.Watch stopping = request.reads() ? stop.whenRequested(http::cancel) : () -> {}) {
            T answer = client.execute(http, response -> read(response, reader));
            if (http.isCancelled()) {
                throwIfStopped(request);
                // the reader made something of a body that was cut
                throw tooLate();
            }
            return answer;
        } catch (IOException | RuntimeException e) {
            if (http.isCancelled()) {
                throwIfStopped(request);
                IOException late = tooLate();
                late.initCause(e);
                throw late;
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public List<String> secrets() {
        return secrets;
    }

    private void throwIfStopped(Request request) {
        if (request.reads()) {
            stop.throwIfRequested();
        }
    }

    private IOException tooLate() {
        return new IOException("no whole answer within " + deadline.toMillis() / 1000.0 + " s");
    }

    private static <T> T read(ClassicHttpResponse response, AnswerReader<T> reader) throws IOException {
        InputStream body = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        try {
            requireNotEncoded(response);
            return reader.read(response.getCode(), retryAfter(response), new BoundedBody(body));
        } finally {
            leaveRest(response, body);
        }
    }

    /** We ask for no encoding: a few bytes that unpack to gigabytes are not unpacked. */
    private static void requireNotEncoded(ClassicHttpResponse response) throws IOException {
        Header encoding = response.getFirstHeader("Content-Encoding");
        if (encoding != null && !encoding.getValue().strip().equalsIgnoreCase("identity")) {
            throw new IOException(
                    "the answer is encoded (Content-Encoding: " + encoding.getValue() + "), which nobody asked for");
        }
    }

    /**
     * The library would read an answer to its end before it lets go of the connection, and there may be no end. Without the
     * entity it closes the connection instead.
     */
    private static void leaveRest(ClassicHttpResponse response, InputStream body) {
        try {
            if (body.readNBytes(LONGEST_REST).length < LONGEST_REST) {
                return;
            }
        } catch (IOException e) {
            // the reader has what it wants; how the rest ends is of no interest
        }
        response.setEntity(null);
    }

    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        return RetryAfter.read(header(response, "Retry-After"), header(response, "Date"), Instant.now());
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            // the process goes on without this connection; there is nothing left to save
        }
    }
}
