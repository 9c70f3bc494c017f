package org.vsxibulk.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.vsxibulk.vsxi.http.StopSignal;

/** The simulated switch in a process of its own, for the demo. */
final class SimulatorProcess implements AutoCloseable {

    private static final String USER = "demo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Properties ready;
    private final String password;

    private SimulatorProcess(Process process, Properties ready, String password) {
        this.process = process;
        this.ready = ready;
        this.password = password;
    }

    static SimulatorProcess start(Path home, Path folder, StopSignal stop) throws IOException, InterruptedException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path readyFile = folder.resolve("simulator.properties");
        Files.deleteIfExists(readyFile);
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("run.sh").toString(),
                        "simulator",
                        "--port",
                        "0",
                        "--ready-file",
                        readyFile.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("simulator.log").toFile());
        builder.environment().put("VSXI_USER", USER);
        builder.environment().put("VSXI_PASSWORD", password);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new SimulatorProcess(process, awaitReady(process, readyFile, folder, stop), password);
    }

    private static Properties awaitReady(Process process, Path readyFile, Path folder, StopSignal stop)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(readyFile)) {
            stop.throwIfRequested();
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                process.destroy();
                throw new UserMistake("the simulator did not start: see " + folder.resolve("simulator.log"));
            }
        }
        Properties ready = new Properties();
        try (InputStream in = Files.newInputStream(readyFile)) {
            ready.load(in);
        }
        return ready;
    }

    String url() {
        return ready.getProperty("url");
    }

    /** What a verb needs to reach and trust this switch. */
    void addTo(Map<String, String> environment) {
        environment.put("VSXI_URL", url());
        environment.put("VSXI_USER", USER);
        environment.put("VSXI_PASSWORD", password);
        environment.put("VSXI_BULK_SWITCH_TLS_FINGERPRINT", ready.getProperty("fingerprint"));
    }

    /** Lets somebody else change three things on the switch, and returns what they are. */
    String drift() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/__simulator/drift?inside=5000-15999"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> answer =
                HttpClient.newBuilder().sslContext(trust()).build().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new UserMistake("the simulator answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private SSLContext trust() throws IOException {
        try (InputStream pem = new FileInputStream(ready.getProperty("certificate"))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "simulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the simulator's certificate cannot be used", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
