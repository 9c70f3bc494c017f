package org.vsxibulk.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.acceptance.Launcher;

/** A few of the stops that {@link Stops} does by the hundred. */
class StopsTest {

    @TempDir
    Path folder;

    /** What a process from the class path takes to its first request. */
    private static final Duration START_UP = Duration.ofMillis(1200);

    @Test
    void commandsThatAreAskedToStopEndInOrderAndGoOnToTheSameEnd() {
        Path place = folder.resolve("place");
        int seed = 0;
        for (Scenario scenario : Scenarios.small(folder)) {
            Reference reference = Reference.here(place, scenario, START_UP);

            StopResult result = new StopRound(reference, 1).run(place, Launcher.ofClassPath(), new Random(seed++));

            assertThat(result.faults()).isEmpty();
        }
    }
}
