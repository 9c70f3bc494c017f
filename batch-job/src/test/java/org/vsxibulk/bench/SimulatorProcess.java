package org.vsxibulk.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one switch of a bench, in a process of its own, and its back door. */
final class SimulatorProcess implements AutoCloseable {

    /** Room for 1,000,000 numbers. */
    private static final String HEAP = "2g";

    private static final int LOOK_MILLIS = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final Login login;
    private final String url;
    private final String fingerprint;
    private final Path certificate;
    private final HttpClient client;
    private double cpuBefore;

    private SimulatorProcess(Process process, Login login, Properties ready)
            throws IOException, GeneralSecurityException {
        this.process = process;
        this.login = login;
        this.url = ready.getProperty("url");
        this.fingerprint = ready.getProperty("fingerprint");
        this.certificate = Path.of(ready.getProperty("certificate"));
        this.client = HttpClient.newBuilder()
                .sslContext(Certificate.trusted(certificate))
                .build();
    }

    /** Starts it on a free port and waits until it answers. */
    static SimulatorProcess start(List<String> words, Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path ready = folder.resolve("ready.properties");
        Path screen = folder.resolve("simulator.txt");
        List<String> command = new ArrayList<>(words);
        command.addAll(List.of("--port", "0", "--ready-file", ready.toString()));
        command.addAll(List.of("--tls-folder", folder.resolve("tls").toString()));
        Login login = Login.random();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(screen.toFile());
        builder.environment().putAll(login.environment());
        builder.environment().put("VSXI_HEAP", HEAP);
        builder.environment().remove("JAVA_OPTS");
        Process process = builder.start();
        while (!Files.exists(ready)) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("the simulator does not start:\n" + Files.readString(screen));
            }
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(ready)));
        return new SimulatorProcess(process, login, properties);
    }

    String url() {
        return url;
    }

    Path certificate() {
        return certificate;
    }

    /** What a client needs to reach it. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(login.environment());
        environment.put("VSXI_URL", url);
        environment.put("VSXI_BULK_SWITCH_TLS_FINGERPRINT", fingerprint);
        return environment;
    }

    void latency(int millis) throws IOException, InterruptedException {
        call("POST", "latency?millis=" + millis);
    }

    /** Makes it what it was at its start. */
    void reset() throws IOException, InterruptedException {
        call("POST", "reset");
    }

    void record(Path file) throws IOException, InterruptedException {
        call("POST", "recording?file=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8));
    }

    void stopRecording() throws IOException, InterruptedException {
        call("DELETE", "recording");
    }

    void startCounting() throws IOException, InterruptedException {
        call("POST", "requests/reset");
        cpuBefore = Proc.cpu(process.pid());
    }

    /** Since counting was started. */
    SwitchLoad load() throws IOException, InterruptedException {
        double cpu = Proc.cpu(process.pid()) - cpuBefore;
        return SwitchLoad.of(counters(), cpu);
    }

    /** When the first request came in since counting was started. */
    Instant firstArrival() throws IOException, InterruptedException {
        return Instant.parse(counters().get("log").get(0).get("arrived").asString());
    }

    private JsonNode counters() throws IOException, InterruptedException {
        return JSON.readTree(call("GET", "requests"));
    }

    private String call(String method, String what) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/__simulator/" + what))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", login.authorization())
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(method + " " + what + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
