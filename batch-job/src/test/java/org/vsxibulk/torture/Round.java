package org.vsxibulk.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vsxibulk.acceptance.Ended;
import org.vsxibulk.acceptance.Launcher;

/** One scenario with its kills. */
record Round(Reference reference, KillKind kind, String step) {

    /** @param folder is emptied first */
    RoundResult run(Path folder, Launcher launcher, Random random) {
        List<Moment> moments = kind.moments(reference.timeline(), step, random);
        try (Stage stage = new Stage(folder, reference.scenario()).launchedBy(launcher)) {
            List<Killed> kills = new ArrayList<>();
            for (Moment moment : moments) {
                Killed killed = stage.runUntil(moment);
                if (!killed.really()) {
                    return result(stage, kills, killed.ended());
                }
                kills.add(killed);
            }
            return result(stage, kills, stage.run());
        }
    }

    private RoundResult result(Stage stage, List<Killed> kills, Ended last) {
        List<String> differences = stage.outcome(last).differencesFrom(reference.outcome());
        Map<Integer, SentTwice> twice =
                SentTwice.ofEachKill(stage.seen(), reference.scenario().chunkSize());
        return new RoundResult(this, kills, firstRequests(stage), twice, differences);
    }

    /** Of each start that came after a kill and lived long enough. */
    private static List<Duration> firstRequests(Stage stage) {
        return stage.seen().stream()
                .filter(request -> request.start() > 1 && request.number() == 1)
                .map(Seen::age)
                .toList();
    }
}
