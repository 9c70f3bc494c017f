package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.job.RequestFixture.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.settings.SettingsFixture;

/** What somebody would type next works when it is typed. */
class NextCommandTest {

    @TempDir
    private Path folder;

    private String after(Verb verb, Outcome outcome, String options) {
        return after(verb, NextCommand.End.of(outcome), options);
    }

    private String after(Verb verb, NextCommand.End end, String options) {
        return NextCommand.after(request(verb, "c.csv", "./run.sh " + verb.word() + " c.csv" + options), end, folder);
    }

    @Test
    void oneVerbFollowsTheOther() {
        assertThat(after(Verb.PLAN, Outcome.CLEAN, " --dids d.csv")).isEqualTo("./run.sh migrate c.csv --dids d.csv");
        assertThat(after(Verb.MIGRATE, Outcome.CLEAN, "")).isEqualTo("./run.sh audit c.csv");
        assertThat(after(Verb.AUDIT, Outcome.FINDINGS, "")).isEqualTo("./run.sh plan c.csv");
        assertThat(after(Verb.AUDIT, Outcome.CLEAN, "")).isEmpty();
        assertThat(after(Verb.MIGRATE, Outcome.GUARD, "")).isEmpty();
    }

    /** With the word of a verb, an option or a file in the path of the program, the path was changed instead. */
    @Test
    void nothingIsReplacedInThePathOfTheProgram() throws IOException {
        for (String program :
                new String[] {"./plan", "'./my plan/run.sh'", "'it'\\''s my plan --prune --plan x c.csv /run.sh'"}) {
            String typed = program + " plan c.csv --dids 'my plan.csv'";
            assertThat(NextCommand.after(request(Verb.PLAN, "c.csv", typed), NextCommand.End.of(Outcome.CLEAN), folder))
                    .isEqualTo(program + " migrate c.csv --dids 'my plan.csv'");
            assertThat(NextCommand.after(
                            request(Verb.AUDIT, "c.csv", program + " audit c.csv --partial"),
                            NextCommand.End.of(Outcome.FINDINGS),
                            folder))
                    .isEqualTo(program + " plan c.csv");
        }
        String program = "'./a c.csv --until 05:00 b/run.sh'";
        assertThat(NextCommand.inTheNextWindow(
                        request(Verb.MIGRATE, "c.csv", program + " migrate c.csv --until 05:30")))
                .startsWith(program + " migrate c.csv --until HH:MM   # ");
        Path rejects = Files.createFile(folder.resolve("rejects.csv"));
        assertThat(NextCommand.after(
                        request(Verb.MIGRATE, "c.csv", program + " migrate c.csv"),
                        NextCommand.End.of(Outcome.PARTLY_APPLIED),
                        folder))
                .isEqualTo(program + " migrate " + rejects + MENDED);
    }

    @Test
    void aRunThatStoppedGoesOnWithTheSameCommand() {
        assertThat(after(Verb.MIGRATE, Outcome.STOPPED, " --skip-rejected"))
                .isEqualTo("./run.sh migrate c.csv --skip-rejected   # goes on where this run stopped");
        assertThat(after(Verb.AUDIT, Outcome.SWITCH_UNAVAILABLE, "")).isEqualTo("./run.sh audit c.csv");
    }

    @Test
    void anInputThatChangedWhileItWasReadIsReadOnceMore() {
        assertThat(after(Verb.MIGRATE, Outcome.INPUT_REJECTED, " --dids d.csv"))
                .isEqualTo("./run.sh migrate c.csv --dids d.csv");
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

    private static final NextCommand.End ROWS_REJECTED =
            new NextCommand.End(Outcome.INPUT_REJECTED, Set.of(), false, true, true);

    private static final String MENDED = "   # once its rows are mended; mend them in the input too, for later audits";

    /** With the rejects alone, the good rows were never sent. */
    @Test
    void whileNothingWasSentTheInputItselfIsMended() throws IOException {
        Files.createFile(folder.resolve("rejects.csv"));
        assertThat(after(Verb.MIGRATE, ROWS_REJECTED, " --adopt"))
                .isEqualTo("./run.sh migrate c.csv --adopt   # once the rejected rows are mended in c.csv;"
                        + " or with --skip-rejected, and afterwards the rejects.csv of that run");
        assertThat(after(Verb.PLAN, ROWS_REJECTED, ""))
                .isEqualTo("./run.sh plan c.csv   # once the rejected rows are mended in c.csv");
    }

    @Test
    void aFileThatCannotBeReadAsAWholeIsMendedItself() throws IOException {
        Files.createFile(folder.resolve("rejects.csv"));
        for (Verb verb : new Verb[] {Verb.MIGRATE, Verb.PLAN, Verb.AUDIT}) {
            assertThat(after(verb, new NextCommand.End(Outcome.INPUT_REJECTED, Set.of(), true, true, false), ""))
                    .isEqualTo("./run.sh " + verb.word() + " c.csv   # once the file itself is mended");
        }
    }

    /** A file named like a part of the command spoilt the command. */
    @Test
    void onceTheRestIsSentRejectsTakeThePlaceOfTheFileAndOfNothingElse() throws IOException {
        Path rejects = Files.createFile(folder.resolve("rejects.csv"));
        assertThat(NextCommand.after(
                        request(Verb.MIGRATE, "a", "./run.sh migrate a --settings data"),
                        NextCommand.End.of(Outcome.PARTLY_APPLIED),
                        folder))
                .isEqualTo("./run.sh migrate " + rejects + " --settings data" + MENDED);
        assertThat(NextCommand.after(
                        request(Verb.MIGRATE, "it's my.csv", "./run.sh migrate 'it'\\''s my.csv' --plan p"),
                        NextCommand.End.of(Outcome.PARTLY_APPLIED),
                        folder))
                .isEqualTo("./run.sh migrate " + rejects + MENDED);
    }

    /** The command named a file that was not there. */
    @Test
    void withTheRejectsGoTheirNumbersIfThereAreAny() throws IOException {
        Path rejects = Files.createFile(folder.resolve("rejects.csv"));
        for (String dids : new String[] {" --dids 'my d.csv'", " '--dids=my d.csv'"}) {
            assertThat(afterWithDids(dids)).isEqualTo("./run.sh migrate " + rejects + MENDED);
        }
        Path theirs = Files.createFile(folder.resolve("rejects-dids.csv"));
        assertThat(afterWithDids(" --dids 'my d.csv'"))
                .isEqualTo("./run.sh migrate " + rejects + " --dids " + theirs + MENDED);
    }

    private String afterWithDids(String dids) {
        RunRequest request = request(
                Verb.MIGRATE,
                Path.of("c.csv"),
                Optional.of(Path.of("my d.csv")),
                SettingsFixture.settings().build(),
                "./run.sh migrate c.csv" + dids);
        return NextCommand.after(request, NextCommand.End.of(Outcome.PARTLY_APPLIED), folder);
    }

    /** As of a whole base, every other customer was an orphan. */
    @Test
    void rejectsAreAuditedAsAPart() throws IOException {
        Path renamed = Files.writeString(
                folder.resolve("mended.csv"), "customer_id,reject_line,reject_rules,reject_reasons\n");
        for (Path file : new Path[] {Path.of("reports", "x", "rejects.csv"), renamed}) {
            assertThat(NextCommand.after(
                            request(Verb.MIGRATE, file.toString(), "./run.sh migrate " + file),
                            NextCommand.End.of(Outcome.CLEAN),
                            folder))
                    .isEqualTo("./run.sh audit " + file + " --partial");
        }
    }

    @Test
    void ofADecommissioningTheSameCommandDeletesTheRest() throws IOException {
        Path rejects = Files.createFile(folder.resolve("rejects.csv"));
        assertThat(after(Verb.DECOMMISSION, Outcome.PARTLY_APPLIED, " --confirm 12"))
                .isEqualTo("./run.sh decommission c.csv --confirm 12   # later, for what is left");
        assertThat(after(
                        Verb.DECOMMISSION,
                        new NextCommand.End(Outcome.PARTLY_APPLIED, Set.of(), false, true, true),
                        " --confirm 12 --skip-rejected"))
                .isEqualTo("./run.sh decommission " + rejects + " --skip-rejected" + MENDED);
    }

    @Test
    void aGuardThatTrippedLeadsToTheSameCommandWithItsFlags() {
        assertThat(NextCommand.after(
                        request(Verb.MIGRATE, "c.csv", "./run.sh migrate c.csv --prune"),
                        new NextCommand.End(
                                Outcome.GUARD, Set.of(Consent.ALLOW_TAKEOVER, Consent.ADOPT), false, false, true),
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

    @Test
    void leaversAreToBeTakenOutOfTheBaseWhateverElseIsToBeDone() {
        assertThat(NextCommand.withLeavers("")).startsWith("# take these customers out of the base file first");
        assertThat(NextCommand.withLeavers("./run.sh x")).startsWith("./run.sh x   # take these customers out");
        assertThat(NextCommand.withLeavers("./run.sh x   # later"))
                .startsWith("./run.sh x   # later; take these customers out");
    }
}
