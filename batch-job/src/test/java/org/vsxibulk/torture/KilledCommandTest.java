package org.vsxibulk.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.acceptance.Ended;

/**
 * Three kills in a row, each of another kind, and the same command once more: nobody can tell. {@code ./run.sh torture}
 * does it with the real jar, every kind and every step.
 */
class KilledCommandTest {

    /** From the start of a process to its first request, roughly. */
    private static final Duration START_UP = Duration.ofMillis(1200);

    @TempDir
    private Path folder;

    private final Random random = new Random(4);

    private static Moment last(List<Moment> moments) {
        return moments.get(moments.size() - 1);
    }

    private Moment of(KillKind kind, Timeline timeline) {
        return last(kind.moments(timeline, "", random));
    }

    private void endsAsIfNothingHadHappened(Reference reference, List<Moment> moments) {
        Scenario scenario = reference.scenario();
        try (Stage stage = new Stage(folder.resolve("killed"), scenario)) {
            moments.forEach(stage::runUntil);

            Ended ended = stage.runHere();

            assertThat(stage.outcome(ended).differencesFrom(reference.outcome()))
                    .isEmpty();
            assertThat(SentTwice.ofEachKill(stage.seen(), scenario.chunkSize()).values())
                    .allMatch(twice -> twice.chunks() <= 1);
        }
    }

    private Reference undisturbed(int number) {
        return Reference.here(folder, Scenarios.small(folder).get(number), START_UP);
    }

    @Test
    void aMigrationThatIsKilledWhileTheDatabaseIsMadeAtACommitAndInRecoveryEndsAsIfNothingHadHappened() {
        Reference migrate = undisturbed(0);
        Timeline timeline = migrate.timeline();

        endsAsIfNothingHadHappened(
                migrate,
                List.of(
                        of(KillKind.FIRST_START, timeline),
                        of(KillKind.COMMIT, timeline),
                        of(KillKind.RECOVERY, timeline)));
    }

    @Test
    void aDecommissioningThatIsKilledInAStepInALaterStartAndBeforeAWriteLandsEndsAsIfNothingHadHappened() {
        Reference decommission = undisturbed(1);
        Timeline timeline = decommission.timeline();

        endsAsIfNothingHadHappened(
                decommission,
                List.of(
                        timeline.in("plan", random),
                        of(KillKind.LATER_START, timeline),
                        of(KillKind.LATE_WRITE, timeline)));
    }
}
