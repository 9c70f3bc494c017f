package org.vsxibulk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A plain client that trusts nothing but the simulator's PEM file. */
final class SwitchClient {
    private final String url;
    private final String authorization;
    private final HttpClient http;

    SwitchClient(Simulator simulator) {
        this(simulator.url(), simulator.user(), simulator.password(), simulator.certificate());
    }

    SwitchClient(String url, String user, String password, Path certificate) {
        this.url = url;
        this.authorization = basic(user, password);
        this.http = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    HttpResponse<String> post(String path, String body) {
        return call("POST", path, body);
    }

    HttpResponse<String> delete(String path, String body) {
        return call("DELETE", path, body);
    }

    HttpResponse<String> download(String table) {
        return get("/SSConfig/webresources/download/" + table + "?format=xml");
    }

    HttpResponse<String> update(String table, String body) {
        return post("/SSConfig/webresources/update/" + table + "?format=xml", body);
    }

    HttpResponse<String> call(String method, String path, String body) {
        return send(request(method, url + path, body)
                .header("Authorization", authorization)
                .build());
    }

    HttpRequest.Builder request(String method, String url, String body) {
        return HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static SSLContext trusting(Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "simulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
