package org.vsxibulk.torture;

import java.nio.file.Path;
import java.time.Duration;
import org.vsxibulk.acceptance.Ended;
import org.vsxibulk.acceptance.Launcher;

/**
 * A scenario that nobody disturbed.
 *
 * @param startUp from the start of the process to its first request
 */
record Reference(Scenario scenario, Outcome outcome, Timeline timeline, Duration startUp) {

    static Reference of(Path folder, Launcher launcher, Scenario scenario) {
        try (Stage stage = new Stage(folder, scenario).launchedBy(launcher)) {
            long begun = System.nanoTime();
            Ended ended = stage.run();
            Duration whole = Duration.ofNanos(System.nanoTime() - begun);
            if (ended.exitCode() != 0 && ended.exitCode() != 4) {
                throw new IllegalStateException("the undisturbed run failed:\n" + ended.screen());
            }
            Timeline timeline = new Timeline(new Place(scenario.verb()), stage.seen(), whole);
            return new Reference(scenario, stage.outcome(ended), timeline, timeline.startUp());
        }
    }

    /**
     * The same in this process.
     *
     * @param startUp that a process of its own would take
     */
    static Reference here(Path folder, Scenario scenario, Duration startUp) {
        try (Stage stage = new Stage(folder.resolve("undisturbed"), scenario)) {
            Ended ended = stage.runHere(startUp);
            Timeline timeline = new Timeline(new Place(scenario.verb()), stage.seen(), startUp);
            return new Reference(scenario, stage.outcome(ended), timeline, startUp);
        }
    }
}
