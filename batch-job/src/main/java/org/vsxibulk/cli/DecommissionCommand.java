package org.vsxibulk.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.job.RunOptions;
import org.vsxibulk.job.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decommission}: takes the customers off the switch. */
@Command(
        name = "decommission",
        header = "Take the customers off the switch, then prove that nothing of theirs is left.",
        description = {
            "",
            "Deletes what belongs to the customers of the file: inbound routes to their trunks, forwarding, routes, SIP"
                    + " users, trunks and tables, in this order. Shared objects and other people's entries stay. Without"
                    + " --confirm nothing is deleted: it only shows what would be. A trunk or table that somebody else"
                    + " still needs stays, and so does a trunk with calls; the same command later deletes the rest.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./run.sh decommission leaving.csv",
            "  ./run.sh decommission leaving.csv --confirm 12",
            "  ./run.sh decommission leaving.csv --confirm 12 --plan reports/2026-11-01T20-00-00Z-decommission-preview",
            "  ./run.sh decommission leaving.csv --confirm 12 --until 05:30"
        })
final class DecommissionCommand extends BatchCommand {

    @Option(
            names = "--confirm",
            paramLabel = "N",
            description = "Really delete; N is the number of customers in the file, so that a wrong file is noticed.")
    private @Nullable Integer customers;

    @Option(
            names = "--skip-rejected",
            description = "Let the good rows go on although others are rejected (exit code 4).")
    private boolean skipRejected;

    @Mixin
    private ConsentOptions consents;

    @Mixin
    private ApprovedPlanOption plan;

    @Mixin
    private UntilOption until;

    @Override
    Verb verb() {
        return Verb.DECOMMISSION;
    }

    @Override
    RunOptions options() {
        return RunOptions.none()
                .withSkipRejected(skipRejected)
                .withConsents(consents.given())
                .withApprovedPlan(plan.open())
                .withUntil(until.moment(clock()))
                .withCustomers(customers == null ? OptionalInt.empty() : OptionalInt.of(customers));
    }
}
