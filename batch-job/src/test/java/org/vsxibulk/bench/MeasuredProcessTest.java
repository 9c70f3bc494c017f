package org.vsxibulk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredProcessTest {

    private static final String COUNT = "i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done";

    @TempDir
    private Path folder;

    private Cost run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        return new MeasuredProcess(folder).run(List.of("bash", "-c", script), environment);
    }

    @Test
    void theWorkOfChildrenCountsToo() throws Exception {
        Cost cost = run("bash -c '" + COUNT + "'; true", Map.of());

        assertThat(cost.cpu()).isPositive();
        assertThat(cost.wall()).isPositive();
    }

    @Test
    void aCommandThatFailsIsAnErrorWithItsLastWords() {
        assertThatThrownBy(() -> run("echo this far; echo and no further >&2; exit 3", Map.of()))
                .hasMessageStartingWith("exit code 3 of bash -c")
                .hasMessageContaining("this far")
                .hasMessageContaining("and no further");
    }

    @Test
    void itKnowsOnlyTheSettingsThatItIsGiven() throws Exception {
        run("env | grep ^VSXI_; true", Map.of("VSXI_URL", "https://switch.example"));

        assertThat(Files.readString(folder.resolve("screen.out"))).isEqualTo("VSXI_URL=https://switch.example\n");
    }

    @Test
    void pausesOfTheCollectorAreSummed() throws IOException {
        Path log = Files.writeString(folder.resolve("gc.log"), """
                [0.007s][info][gc] Using Serial
                [0.412s][info][gc] GC(0) Pause Young (Allocation Failure) 52M->6M(186M) 9.500ms
                [0.901s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 30M->11M(186M) 40.250ms
                """);

        assertThat(GcLog.seconds(log)).isEqualTo(0.04975);
        assertThat(GcLog.seconds(folder.resolve("none.log"))).isZero();
    }
}
