package org.vsxibulk.acceptance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Stands between the product and an honest switch, with the same certificate, and answers some requests with bytes of its
 * own: what no web server would send.
 */
final class LyingSwitch implements AutoCloseable {

    /** The whole answer to one request, from the status line on. */
    @FunctionalInterface
    interface Lie {
        void tell(OutputStream out) throws IOException;
    }

    private record Asked(String method, String target, String authorization, byte[] body) {}

    private final String honest;
    private final SSLContext tls;
    private final SSLServerSocket door;
    private final Map<String, Queue<Lie>> lies = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong told = new AtomicLong();

    LyingSwitch(Switch honest) {
        this.honest = honest.simulator().url();
        try {
            tls = tls(honest.tls());
            door = (SSLServerSocket)
                    tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        threads.execute(this::accept);
    }

    private static SSLContext tls(Path folder) throws IOException, GeneralSecurityException {
        char[] password = Files.readString(folder.resolve("certificate/simulator.key-store-password"))
                .strip()
                .toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("certificate/simulator.p12"))) {
            keys.load(in, password);
        }
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("honest", keys.getCertificate("simulator"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
        return context;
    }

    String url() {
        return "https://127.0.0.1:" + door.getLocalPort();
    }

    /** The next request to a path that ends so gets this answer; the one behind it an honest one, unless there is more. */
    void lieOnce(String path, Lie lie) {
        lies.computeIfAbsent(path, key -> new ConcurrentLinkedQueue<>()).add(lie);
    }

    /** The same for every request that comes. */
    void lieAlways(String path, Lie lie) {
        lieOnce(path, new Lie() {
            @Override
            public void tell(OutputStream out) throws IOException {
                lieOnce(path, this);
                lie.tell(out);
            }
        });
    }

    /** Lies that nobody has asked for yet. */
    long untold() {
        return lies.values().stream().mapToLong(Queue::size).sum();
    }

    /** Bytes of lies that somebody took. */
    long told() {
        return told.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = door.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed: the story is over
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            while (answered(in, out)) {
                out.flush();
            }
        } catch (IOException e) {
            // whoever listened has heard enough
        }
    }

    /** Whether the connection goes on: after a lie it does not. */
    private boolean answered(InputStream in, OutputStream out) throws IOException {
        Asked asked = asked(in);
        if (asked.method().isEmpty()) {
            return false;
        }
        for (Map.Entry<String, Queue<Lie>> entry : lies.entrySet()) {
            Lie lie = asked.target().replaceFirst("\\?.*", "").endsWith(entry.getKey())
                    ? entry.getValue().poll()
                    : null;
            if (lie != null) {
                lie.tell(new Counted(out));
                return false;
            }
        }
        honestly(asked, out);
        return true;
    }

    private static Asked asked(InputStream in) throws IOException {
        String[] words = line(in).split(" ");
        String authorization = "";
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (line.toLowerCase().startsWith("authorization:")) {
                authorization = value;
            } else if (line.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(value);
            }
        }
        return new Asked(words[0], words.length > 1 ? words[1] : "", authorization, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private void honestly(Asked asked, OutputStream out) throws IOException {
        var request =
                (HttpsURLConnection) URI.create(honest + asked.target()).toURL().openConnection();
        request.setSSLSocketFactory(tls.getSocketFactory());
        request.setHostnameVerifier((host, session) -> true);
        request.setRequestMethod(asked.method());
        request.setRequestProperty("Authorization", asked.authorization());
        if (asked.body().length > 0) {
            request.setDoOutput(true);
            request.getOutputStream().write(asked.body());
        }
        int status = request.getResponseCode();
        try (InputStream in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            byte[] body = in == null ? new byte[0] : in.readAllBytes();
            out.write(("HTTP/1.1 " + status + " so\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        }
    }

    private final class Counted extends FilterOutputStream {

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            told.addAndGet(length);
        }
    }

    @Override
    public void close() {
        try (Closeable closing = door) {
            threads.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
