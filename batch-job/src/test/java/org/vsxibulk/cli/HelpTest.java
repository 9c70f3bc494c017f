package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vsxibulk.report.Outcome;
import picocli.CommandLine;

/** The help that every verb has. */
class HelpTest {

    @Test
    void everyVerbShowsAnExampleThatNamesIt() {
        assertThat(VsxiBulk.commandLine().getSubcommands()).isNotEmpty().allSatisfy((name, verb) -> {
            String help = verb.getUsageMessage(CommandLine.Help.Ansi.OFF);
            assertThat(help).contains("Example").contains("./run.sh " + name);
            String examples = help.substring(help.indexOf("Example"));
            assertThat(examples).contains("./run.sh " + name);
        });
    }

    @Test
    void theWholeHelpListsEveryVerbAndEveryExitCode() {
        CommandLine all = VsxiBulk.commandLine();
        String help = all.getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(all.getSubcommands().keySet())
                .allSatisfy(verb -> assertThat(help).contains(verb));
        for (Outcome outcome : Outcome.values()) {
            assertThat(help).containsPattern(outcome.exitCode() + "\\s+" + outcome.words());
        }
    }
}
