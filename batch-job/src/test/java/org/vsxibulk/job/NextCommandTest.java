package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.job.RequestFixture.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.report.Outcome;

/** What somebody would type next works when it is typed. */
class NextCommandTest {

    @TempDir
    private Path folder;

    private String after(Verb verb, Outcome outcome, String options) {
        return NextCommand.after(
                request(verb, "c.csv", "./run.sh " + verb.word() + " c.csv" + options), outcome, Set.of(), folder);
    }

    @Test
    void oneVerbFollowsTheOther() {
        assertThat(after(Verb.PLAN, Outcome.CLEAN, " --dids d.csv")).isEqualTo("./run.sh migrate c.csv --dids d.csv");
        assertThat(after(Verb.MIGRATE, Outcome.CLEAN, "")).isEqualTo("./run.sh audit c.csv");
        assertThat(after(Verb.AUDIT, Outcome.FINDINGS, "")).isEqualTo("./run.sh plan c.csv");
        assertThat(after(Verb.AUDIT, Outcome.CLEAN, "")).isEmpty();
        assertThat(after(Verb.MIGRATE, Outcome.GUARD, "")).isEmpty();
    }

    @Test
    void aRunThatStoppedGoesOnWithTheSameCommand() {
        assertThat(after(Verb.MIGRATE, Outcome.STOPPED, " --skip-rejected"))
                .isEqualTo("./run.sh migrate c.csv --skip-rejected   # goes on where this run stopped");
        assertThat(after(Verb.AUDIT, Outcome.SWITCH_UNAVAILABLE, "")).isEqualTo("./run.sh audit c.csv");
    }

    /** The audit behind a migration was shown with options that audit does not know, and ended with exit code 1. */
    @Test
    void optionsThatTheNextVerbDoesNotKnowAreLeftOut() {
        assertThat(after(Verb.MIGRATE, Outcome.CLEAN, " --accept-assumptions --dids d.csv --skip-rejected"))
                .isEqualTo("./run.sh audit c.csv --dids d.csv");
        assertThat(after(Verb.AUDIT, Outcome.FINDINGS, " --partial")).isEqualTo("./run.sh plan c.csv");
    }

    @Test
    void theApprovedPlanIsNoOptionOfTheNextVerb() {
        for (String plan : new String[] {"reports/a-plan", "'my reports/it'\\''s a plan'"}) {
            assertThat(after(Verb.MIGRATE, Outcome.CLEAN, " --plan " + plan + " --dids d.csv"))
                    .isEqualTo("./run.sh audit c.csv --dids d.csv");
        }
        assertThat(after(Verb.MIGRATE, Outcome.CLEAN, " --plan=p")).isEqualTo("./run.sh audit c.csv");
        assertThat(after(Verb.MIGRATE, Outcome.CLEAN, " '--plan=my plan'")).isEqualTo("./run.sh audit c.csv");
        assertThat(after(Verb.MIGRATE, Outcome.STOPPED, " --plan p"))
                .isEqualTo("./run.sh migrate c.csv --plan p   # goes on where this run stopped");
    }

    /** Typed again a minute later, the same end would be that of the next day. */
    @Test
    void inTheNextWindowTheEndMustBeSaidAnew() {
        for (String until : new String[] {" --until 05:30", " --until=05:30"}) {
            assertThat(NextCommand.inTheNextWindow(
                            request(Verb.MIGRATE, "c.csv", "./run.sh migrate c.csv" + until + " --adopt")))
                    .startsWith("./run.sh migrate c.csv --until HH:MM --adopt   # ")
                    .contains("goes on where this run stopped");
            assertThat(after(Verb.MIGRATE, Outcome.CLEAN, until + " --dids d.csv"))
                    .isEqualTo("./run.sh audit c.csv --dids d.csv");
        }
    }

    /** A file named like a part of the command spoilt the command. */
    @Test
    void rejectsTakeThePlaceOfTheFileAndOfNothingElse() throws IOException {
        Path rejects = Files.createFile(folder.resolve("rejects.csv"));
        assertThat(NextCommand.after(
                        request(Verb.MIGRATE, "a", "./run.sh migrate a --dids data"),
                        Outcome.INPUT_REJECTED,
                        Set.of(),
                        folder))
                .isEqualTo("./run.sh migrate " + rejects + " --dids data   # once its rows are mended");
        assertThat(NextCommand.after(
                        request(Verb.PLAN, "it's my.csv", "./run.sh plan 'it'\\''s my.csv'"),
                        Outcome.INPUT_REJECTED,
                        Set.of(),
                        folder))
                .isEqualTo("./run.sh plan " + rejects + "   # once its rows are mended");
    }

    @Test
    void aFileThatCannotBeReadAsAWholeLeavesNothingToMend() {
        assertThat(after(Verb.MIGRATE, Outcome.INPUT_REJECTED, "")).isEmpty();
    }

    @Test
    void aGuardThatTrippedLeadsToTheSameCommandWithItsFlags() {
        assertThat(NextCommand.after(
                        request(Verb.MIGRATE, "c.csv", "./run.sh migrate c.csv --prune"),
                        Outcome.GUARD,
                        Set.of(Consent.ALLOW_TAKEOVER, Consent.ADOPT),
                        folder))
                .isEqualTo("./run.sh migrate c.csv --prune --adopt --allow-takeover   # if that is really wanted");
    }

    /** What was allowed to a plan is allowed to the migration behind it; an audit has nothing to allow. */
    @Test
    void flagsOfAPlanGoOnToTheMigrationAndNoFurther() {
        String flags = " --adopt --allow-repoint --allow-large-change --confirm-shared --prune --set-passwords";
        assertThat(after(Verb.PLAN, Outcome.CLEAN, flags)).isEqualTo("./run.sh migrate c.csv" + flags);
        assertThat(after(Verb.MIGRATE, Outcome.CLEAN, flags)).isEqualTo("./run.sh audit c.csv");
    }
}
