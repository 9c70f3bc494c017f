package org.vsxibulk.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vsxibulk.Signals;
import org.vsxibulk.acceptance.Ended;
import org.vsxibulk.acceptance.Launcher;

/** One scenario whose command is asked to stop again and again, and then let go to its end. */
record StopRound(Reference reference, int stops) {

    private static final List<String> SIGNALS = Signals.heard();

    /** A start that was at its end when the signal came is the last one of its round. */
    StopResult run(Path folder, Launcher launcher, Random random) {
        try (Stage stage = new Stage(folder, reference.scenario()).launchedBy(launcher)) {
            List<Stopped> all = new ArrayList<>();
            while (all.size() < stops) {
                Stopped stopped = stage.stopAt(moment(random), SIGNALS.get(random.nextInt(SIGNALS.size())));
                if (stopped.ended().exitCode() == reference.outcome().exitCode()) {
                    return result(all, stage, stopped.ended());
                }
                all.add(stopped);
            }
            return result(all, stage, stage.run());
        }
    }

    private StopResult result(List<Stopped> all, Stage stage, Ended last) {
        return new StopResult(this, all, stage.outcome(last).differencesFrom(reference.outcome()));
    }

    /** Every third one while the process starts. */
    private Moment moment(Random random) {
        Duration startUp = reference.startUp();
        return random.nextInt(3) == 0
                ? Moment.sinceStart(Duration.ofNanos((long) (startUp.toNanos() * random.nextDouble())))
                : reference.timeline().anywhere(random);
    }
}
