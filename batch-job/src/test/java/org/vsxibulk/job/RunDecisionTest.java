package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vsxibulk.history.Run;

/** Whether a start continues the newest run. */
class RunDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-01T20:00:00Z");

    private static Optional<Run> run(boolean open, Instant started) {
        return run(open, started, "target");
    }

    private static Optional<Run> run(boolean open, Instant started, String folder) {
        return Optional.of(
                new Run(7, "migrate", "sw", "same", 3, folder, started, 1, open, Optional.empty(), "d", List.of()));
    }

    private static RunDecision decide(Verb verb, Optional<Run> newest, String identity) {
        return RunDecision.of(verb.writes(), newest, identity, NOW);
    }

    @Test
    void theFirstRunOfAVerbIsNew() {
        assertThat(decide(Verb.MIGRATE, Optional.empty(), "same"))
                .isEqualTo(new RunDecision(Optional.empty(), Optional.empty(), ""));
    }

    @Test
    void behindAFinishedRunANewOneBegins() {
        assertThat(decide(Verb.MIGRATE, run(false, NOW), "same"))
                .isEqualTo(new RunDecision(Optional.empty(), Optional.empty(), ""));
    }

    @Test
    void anUnfinishedRunOfTheSameInputIsContinuedForTwelveHours() {
        Optional<Run> newest = run(true, NOW.minus(Duration.ofHours(12)));
        assertThat(decide(Verb.MIGRATE, newest, "same")).isEqualTo(new RunDecision(newest, Optional.empty(), ""));
    }

    @Test
    void anOlderOneIsGivenUp() {
        Optional<Run> newest = run(true, NOW.minus(Duration.ofHours(12)).minusMillis(1));
        assertThat(decide(Verb.MIGRATE, newest, "same"))
                .isEqualTo(new RunDecision(Optional.empty(), newest, "it is older than 12 hours"));
    }

    /** Nobody knows how old it is. */
    @Test
    void oneThatIsStillToBeginBecauseTheClockWasSetBackIsGivenUp() {
        Optional<Run> newest = run(true, NOW.plus(Duration.ofHours(12)).plusMillis(1));
        RunDecision decision = decide(Verb.MIGRATE, newest, "same");
        assertThat(decision.resume()).isEmpty();
        assertThat(decision.giveUp()).isEqualTo(newest);
        assertThat(decision.reason()).contains("clock was set back");
    }

    @Test
    void clocksThatDifferALittleDoNotMatter() {
        Optional<Run> newest = run(true, NOW.plus(Duration.ofMinutes(2)));
        assertThat(decide(Verb.MIGRATE, newest, "same")).isEqualTo(new RunDecision(newest, Optional.empty(), ""));
    }

    /** Reports that somebody tidied up, or a state folder that was copied from another machine. */
    @Test
    void oneWhoseFolderIsGoneIsGivenUp() {
        Optional<Run> newest = run(true, NOW, "reports/of-another-machine");
        RunDecision decision = decide(Verb.MIGRATE, newest, "same");
        assertThat(decision.resume()).isEmpty();
        assertThat(decision.giveUp()).isEqualTo(newest);
        assertThat(decision.reason()).contains("folder is gone");
    }

    @Test
    void oneOfAnotherInputIsGivenUpAndTheReasonIsTold() {
        Optional<Run> newest = run(true, NOW);
        RunDecision decision = decide(Verb.MIGRATE, newest, "other");
        assertThat(decision.resume()).isEmpty();
        assertThat(decision.giveUp()).isEqualTo(newest);
        assertThat(decision.reason()).contains("input, dialect or settings");
    }

    @Test
    void verbsThatOnlyReadNeverContinue() {
        Optional<Run> newest = run(true, NOW);
        for (Verb verb : List.of(Verb.PLAN, Verb.AUDIT)) {
            assertThat(decide(verb, newest, "same")).isEqualTo(new RunDecision(Optional.empty(), newest, ""));
        }
    }
}
