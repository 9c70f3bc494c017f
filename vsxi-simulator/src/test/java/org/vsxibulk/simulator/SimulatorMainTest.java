package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulatorMainTest extends Story {
    @Test
    void theCommandSaysWhenItIsReadyAndEndsWithTheSignal(@TempDir Path folder) throws Exception {
        Path ready = folder.resolve("ready.properties");
        Files.writeString(ready, "pid=left by an earlier run\n");
        Path out = folder.resolve("out.txt");
        Process process = process(
                        folder,
                        out,
                        "--port",
                        "0",
                        "--tls-folder",
                        tls(),
                        "--ready-file",
                        ready.toString(),
                        "--fault",
                        "status:download/route:code=502:nth=1",
                        "--fault",
                        "refuse:match=<a>x\\:y</a>")
                .start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(ready) && Files.readString(ready).contains("url="));
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(ready)));

            assertThat(properties.stringPropertyNames())
                    .containsExactlyInAnyOrder("url", "fingerprint", "certificate", "user", "pid");
            assertThat(properties)
                    .containsEntry("user", "somebody")
                    .containsEntry("pid", String.valueOf(process.pid()));
            assertThat(Path.of(properties.getProperty("certificate"))).exists();
            assertThat(Files.readString(out))
                    .contains(properties.getProperty("url"), properties.getProperty("fingerprint"))
                    .contains("holds        44 resource, ")
                    .contains("as in VSXI_PASSWORD")
                    .contains(
                            "  fault 1      status:download/route:nth=1:code=502\n  fault 2      refuse:match=<a>x\\:y</a>\nNext")
                    .doesNotContain("from-the-environment");

            SwitchClient client = new SwitchClient(
                    properties.getProperty("url"),
                    "somebody",
                    "from-the-environment",
                    Path.of(properties.getProperty("certificate")));
            assertThat(client.download("route").statusCode()).isEqualTo(502);
            assertThat(client.download("route").statusCode()).isEqualTo(200);
            assertThat(client.update("resource", trunks(trunk("1", "<a>x:y</a>")))
                            .statusCode())
                    .isEqualTo(400);

            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsOneClearLine() {
        Simulator first = start(options());
        String port = first.url().substring(first.url().lastIndexOf(':') + 1);
        StringWriter errors = new StringWriter();

        int exit = run(errors, "--port", port, "--tls-folder", tls());

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .startsWith("simulator: port " + port + " on 127.0.0.1 is taken")
                .endsWith("; try --port 0");
    }

    @Test
    void wrongOptionsAreUsageErrors() {
        assertThat(run(new StringWriter(), "--update", "append")).isEqualTo(2);
        assertThat(run(new StringWriter(), "--port", "70000")).isEqualTo(2);
        assertThat(run(new StringWriter(), "--nonsense")).isEqualTo(2);
        assertThat(run(new StringWriter(), "--personality", "../standard")).isEqualTo(2);
    }

    @Test
    void aNumberThatIsNoneIsSaidInPlainWords() {
        for (String option : List.of("--port", "--seed", "--latency")) {
            StringWriter errors = new StringWriter();

            assertThat(run(errors, option, "x")).isEqualTo(2);
            assertThat(errors.toString()).contains("'" + option + "'", "'x' is not a whole number");
        }
    }

    @Test
    void theHelpShowsEveryOptionAndExamples() {
        String help = SimulatorMain.commandLine().getUsageMessage();

        assertThat(help)
                .startsWith("Usage: ./run.sh simulator")
                .contains("Examples:", "--tls-folder=DIR", "--passwords=clear|masked|absent", "VSXI_PASSWORD")
                .contains("--personality=standard|contrary");
    }

    @Test
    void withoutAPasswordARandomOneIsMadeAndShownOnce() {
        Login made = Login.from(Map.of());
        Login given = Login.from(Map.of("VSXI_USER", "somebody", "VSXI_PASSWORD", "chosen"));

        assertThat(made.user()).isEqualTo("simulator");
        assertThat(made.password())
                .hasSizeGreaterThan(15)
                .isNotEqualTo(Login.from(Map.of()).password());
        assertThat(given).isEqualTo(new Login("somebody", "chosen", false));
        Simulator simulator = start(options());
        assertThat(Welcome.text(simulator, made))
                .contains(" VSXI_USER=simulator VSXI_PASSWORD=" + made.password() + "\n")
                .contains("  export VSXI_BULK_SWITCH_TLS_FINGERPRINT=" + simulator.fingerprint() + "\n")
                .contains("/run.sh plan ");
        assertThat(Welcome.text(simulator, given)).doesNotContain(given.password());
    }

    private static int run(StringWriter errors, String... arguments) {
        CommandLine command = SimulatorMain.commandLine();
        command.setErr(new PrintWriter(errors, true));
        return command.execute(arguments);
    }

    private static ProcessBuilder process(Path folder, Path out, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorMain.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("VSXI_USER", "somebody");
        builder.environment().put("VSXI_PASSWORD", "from-the-environment");
        return builder;
    }

    private static String tls() {
        return Path.of("target", "test-tls" + System.getProperty("vsxibulk.fork", ""))
                .toString();
    }
}
