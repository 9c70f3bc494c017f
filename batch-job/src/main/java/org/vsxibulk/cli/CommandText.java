package org.vsxibulk.cli;

import org.jspecify.annotations.Nullable;
import org.vsxibulk.job.ShellCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line as it was typed, for people who want to go on; no secret can stand in it. */
final class CommandText {

    private CommandText() {}

    /** What stood in files of arguments stands in it, too. */
    static ShellCommand of(CommandSpec verb) {
        return ShellCommand.of(
                verb.root().name(),
                verb.root().commandLine().getParseResult().expandedArgs(),
                option -> takesValue(verb.findOption(option)));
    }

    private static boolean takesValue(@Nullable OptionSpec option) {
        return option != null && option.arity().max() > 0;
    }
}
