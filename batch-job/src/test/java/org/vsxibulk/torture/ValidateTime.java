package org.vsxibulk.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vsxibulk.acceptance.Launcher;

/** How long the input alone takes: what a start after a kill has to do again before it can ask the switch anything. */
final class ValidateTime {

    private ValidateTime() {}

    /** From the start of a process to its end. */
    static Duration of(Path folder, Launcher launcher, Scenario scenario) {
        Scenario validate = new Scenario(
                "validate",
                scenario.size(),
                List.of(),
                scenario.csv(),
                scenario.chunkSize(),
                Map.of(),
                scenario.trouble(),
                List.of());
        try (Stage stage = new Stage(folder, validate).launchedBy(launcher)) {
            long begun = System.nanoTime();
            stage.run();
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
