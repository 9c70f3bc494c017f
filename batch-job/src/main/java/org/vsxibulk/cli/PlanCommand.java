package org.vsxibulk.cli;

import org.vsxibulk.job.RunOptions;
import org.vsxibulk.job.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plan}: what a migration would do. */
@Command(
        name = "plan",
        header = "Say what 'migrate' would create and change; writes nothing to the switch.",
        description = {
            "",
            "Downloads the switch's tables, compares them with the input, and saves every entry with its fields before"
                    + " and after in the run's folder (plan/*.jsonl). 'migrate --plan' with that folder carries out this plan,"
                    + " and refuses when anything moved since.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./run.sh plan customers.csv --dids dids.csv",
            "then, once somebody has read it:",
            "  ./run.sh migrate customers.csv --dids dids.csv --plan reports/2026-11-01T20-00-00Z-plan"
        })
final class PlanCommand extends BatchCommand {

    @Mixin
    private ChoiceOptions choices;

    @Mixin
    private ConsentOptions consents;

    @Override
    Verb verb() {
        return Verb.PLAN;
    }

    @Override
    RunOptions options() {
        return choices.in(RunOptions.none().withConsents(consents.given()));
    }
}
