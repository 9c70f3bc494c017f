package org.vsxibulk.cli;

import org.vsxibulk.job.RunOptions;
import picocli.CommandLine.Option;

/** What shapes a migration's plan. */
final class ChoiceOptions {

    @Option(
            names = "--prune",
            description =
                    "Delete what a row no longer wants: routes and mappings in its own tables, inbound routes to its"
                            + " trunk, its SIP users.")
    private boolean prune;

    @Option(
            names = "--set-passwords",
            description = "Send the SIP passwords of the input wherever the switch does not show what it has.")
    private boolean setPasswords;

    RunOptions in(RunOptions options) {
        return options.withPrune(prune).withSetPasswords(setPasswords);
    }
}
