package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.vsxi.http.StopSignal;

/** A signal ends a run in order, with the run's own exit code. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OrderlyEndTest {

    @Test
    void aSignalIsHeardAndTheExitCodeIsThatOfTheRun() throws IOException, InterruptedException {
        assertThat(exitCodeAfterSignal(Outcome.STOPPED)).isEqualTo(5);
        assertThat(exitCodeAfterSignal(Outcome.PARTLY_APPLIED)).isEqualTo(4);
    }

    private static int exitCodeAfterSignal(Outcome outcome) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrderlyEndMain.class.getName(),
                        outcome.name())
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("running");
            // SIGTERM; the process's own method would close its output too
            process.toHandle().destroy();
            assertThat(out.readLine()).isEqualTo("stopped");
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutASignalNothingIsStopped() {
        StopSignal stop = new StopSignal();
        try (OrderlyEnd end = new OrderlyEnd(stop)) {
            assertThat(end.with(Outcome.FINDINGS)).isEqualTo(3);
        }
        assertThat(stop.requested()).isFalse();
    }
}
