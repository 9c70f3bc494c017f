package org.vsxibulk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.vsxibulk.simulator.requests.RecordedRequest;

/**
 * What no program can do faster: sends a recording over one connection, request after request with the product's gap between
 * them, and throws the answers away. Arguments: URL, PEM file, gap in milliseconds, recording. The login comes from
 * {@code VSXI_USER} and {@code VSXI_PASSWORD}.
 */
public final class Floor {

    private final URI switchUrl;
    private final String authorization;
    private final long gapNanos;

    private Floor(URI switchUrl, Login login, long gapMillis) {
        this.switchUrl = switchUrl;
        this.authorization = login.authorization();
        this.gapNanos = TimeUnit.MILLISECONDS.toNanos(gapMillis);
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        Floor floor = new Floor(URI.create(arguments[0]), Login.from(System.getenv()), Long.parseLong(arguments[2]));
        try (CloseableHttpClient client = client(Path.of(arguments[1]));
                InputStream recording = new BufferedInputStream(Files.newInputStream(Path.of(arguments[3])), 1 << 16)) {
            System.out.println(floor.replay(client, recording) + " requests");
        }
    }

    private static CloseableHttpClient client(Path pem) throws IOException, GeneralSecurityException {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(Certificate.trusted(pem))
                                .buildClassic())
                        .build())
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    private int replay(CloseableHttpClient client, InputStream recording) throws IOException, InterruptedException {
        int sent = 0;
        long readyAt = System.nanoTime();
        for (Optional<RecordedRequest> next = RecordedRequest.read(recording);
                next.isPresent();
                next = RecordedRequest.read(recording)) {
            TimeUnit.NANOSECONDS.sleep(readyAt - System.nanoTime());
            client.execute(http(next.get()), Floor::readToTheEnd);
            readyAt = System.nanoTime() + gapNanos;
            sent++;
        }
        return sent;
    }

    private HttpUriRequestBase http(RecordedRequest request) {
        HttpUriRequestBase http = new HttpUriRequestBase(request.method(), switchUrl.resolve(request.target()));
        http.setHeader("Authorization", authorization);
        if (request.body().length > 0) {
            ContentType type = request.contentType().map(ContentType::parse).orElse(null);
            http.setEntity(new ByteArrayEntity(request.body(), type));
        }
        return http;
    }

    private static int readToTheEnd(ClassicHttpResponse answer) throws IOException {
        answer.getEntity().writeTo(OutputStream.nullOutputStream());
        if (answer.getCode() != 200) {
            throw new IOException("the switch answered " + answer.getCode());
        }
        return answer.getCode();
    }
}
