package org.vsxibulk.cli;

import org.vsxibulk.job.RunOptions;
import org.vsxibulk.job.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code migrate}: puts the customers onto the switch. */
@Command(
        name = "migrate",
        header = "Put the customers onto the switch, then audit them.",
        description = {
            "",
            "Sends only what differs. The same command after a crash, a stop or an unreachable switch goes on where it"
                    + " was; a second run finds nothing to do. Entries that are not in the input are never touched.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./run.sh migrate customers.csv",
            "  ./run.sh migrate customers.csv --dids dids.csv --skip-rejected",
            "  ./run.sh migrate customers.csv --plan reports/2026-11-01T20-00-00Z-plan",
            "  ./run.sh migrate customers.csv --until 05:30"
        })
final class MigrateCommand extends BatchCommand {

    @Option(
            names = "--skip-rejected",
            description = "Let the good rows go on although others are rejected (exit code 4).")
    private boolean skipRejected;

    @Mixin
    private ChoiceOptions choices;

    @Mixin
    private ConsentOptions consents;

    @Mixin
    private ApprovedPlanOption plan;

    @Mixin
    private UntilOption until;

    @Override
    Verb verb() {
        return Verb.MIGRATE;
    }

    @Override
    RunOptions options() {
        return choices.in(RunOptions.none()
                .withSkipRejected(skipRejected)
                .withConsents(consents.given())
                .withApprovedPlan(plan.open())
                .withUntil(until.moment(clock())));
    }
}
