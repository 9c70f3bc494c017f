package org.vsxibulk.cli;

import org.vsxibulk.job.RunOptions;
import org.vsxibulk.job.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit}: compares the live switch with the input. */
@Command(
        name = "audit",
        header = "Compare the live switch with the input and report every discrepancy; writes nothing to the switch.",
        description = {
            "",
            "The file is taken as the whole base: what is on the switch inside 'owned-ids' but not in the file is an"
                    + " orphan.",
            ""
        },
        footer = {"", "Examples:", "  ./run.sh audit customers.csv", "  ./run.sh audit one-city.csv --partial"})
final class AuditCommand extends BatchCommand {

    @Option(
            names = "--partial",
            description = "The file is a part of the base: look at its customers only, not for orphans.")
    private boolean partial;

    @Override
    Verb verb() {
        return Verb.AUDIT;
    }

    @Override
    RunOptions options() {
        return RunOptions.none().withPartial(partial);
    }
}
