package org.vsxibulk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vsxibulk.history.Run;

/**
 * Whether a start continues the newest run of its verb. An unfinished one with the same input, dialect and settings is
 * continued while it is younger than 12 hours and has its folder; otherwise it is given up.
 *
 * @param resume the run to continue
 * @param giveUp the run that will never be continued
 * @param reason why it is given up
 */
record RunDecision(Optional<Run> resume, Optional<Run> giveUp, String reason) {

    static final Duration TOO_OLD = Duration.ofHours(12);

    /** @param writes whether the start may change the switch: the others always begin anew */
    static RunDecision of(boolean writes, Optional<Run> newest, String identity, Instant now) {
        if (newest.isEmpty() || !newest.get().open()) {
            return new RunDecision(Optional.empty(), Optional.empty(), "");
        }
        Run run = newest.get();
        if (!writes) {
            return new RunDecision(Optional.empty(), newest, "");
        }
        if (!run.identity().equals(identity)) {
            return new RunDecision(
                    Optional.empty(),
                    newest,
                    "its input, dialect or settings, or --prune, --set-passwords or --plan, were others than those of today");
        }
        if (!Files.isDirectory(Path.of(run.folder()))) {
            return new RunDecision(Optional.empty(), newest, "its folder is gone, and its plan with it");
        }
        if (run.started().plus(TOO_OLD).isBefore(now)) {
            return new RunDecision(Optional.empty(), newest, "it is older than " + TOO_OLD.toHours() + " hours");
        }
        if (run.started().minus(TOO_OLD).isAfter(now)) {
            return new RunDecision(
                    Optional.empty(),
                    newest,
                    "it would begin only at " + run.started()
                            + ": the clock was set back, and nobody knows how old it is");
        }
        return new RunDecision(newest, Optional.empty(), "");
    }
}
