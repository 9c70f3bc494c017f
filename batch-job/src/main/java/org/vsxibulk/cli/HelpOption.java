package org.vsxibulk.cli;

import picocli.CommandLine.Option;

/** {@code --help} of a verb. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}
