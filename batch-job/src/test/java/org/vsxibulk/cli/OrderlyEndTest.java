package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vsxibulk.Signals;

/** A signal asks the verb to end, and the exit code is the verb's. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OrderlyEndTest {

    private Process process;
    private BufferedReader out;
    private BufferedReader err;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrderlyEndMain.class.getName())
                .start();
        out = process.inputReader();
        err = process.errorReader();
        assertThat(out.readLine()).isEqualTo("running");
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @ParameterizedTest
    @MethodSource("org.vsxibulk.Signals#heard")
    void aSignalIsHeardAndTheExitCodeIsThatOfTheVerb(String signal) throws IOException, InterruptedException {
        Signals.send(process, signal);
        assertThat(out.readLine()).isEqualTo("stopped");
        assertThat(nextText()).startsWith("Stopping in order");
        assertThat(exitCodeOfTheVerb()).isEqualTo(4);
    }

    /** A lost session sends SIGHUP from the shell and from the kernel; a service manager adds SIGTERM. */
    @Test
    void signalsThatComeTwiceByThemselvesChangeNothing() throws IOException, InterruptedException {
        Signals.send(process, "TERM");
        assertThat(nextText()).startsWith("Stopping in order");
        for (String again : new String[] {"HUP", "TERM", "HUP", "TERM"}) {
            Signals.send(process, again);
        }
        assertThat(exitCodeOfTheVerb()).isEqualTo(4);
        assertThat(err.lines()).noneMatch(line -> line.startsWith("Stopping"));
    }

    @Test
    void theSecondCtrlCTellsHowToForceTheEndAndTheThirdDoesIt() throws IOException, InterruptedException {
        assumeThat(Signals.heard()).contains("INT");
        Signals.send(process, "INT");
        assertThat(nextText()).startsWith("Stopping in order");
        Signals.send(process, "INT");
        assertThat(nextText()).contains("Ctrl-C once more").contains("the same command goes on");
        Signals.send(process, "INT");
        assertThat(process.waitFor()).isEqualTo(130);
    }

    private int exitCodeOfTheVerb() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor();
    }

    private String nextText() throws IOException {
        String line = err.readLine();
        return line.isEmpty() ? err.readLine() : line;
    }
}
