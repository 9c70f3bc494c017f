package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.ClassUtils;
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

    /** Only the verb that was typed is made ready. */
    @Test
    void aVerbThatWasTypedIsTheSameAsAmongAll() {
        for (String verb : VsxiBulk.commandLine().getSubcommands().keySet()) {
            StringWriter alone = new StringWriter();
            StringWriter amongAll = new StringWriter();
            PrintWriter screen = new PrintWriter(amongAll, true);

            int exitCode = VsxiBulk.run(new PrintWriter(alone, true), new PrintWriter(alone, true), verb, "--help");

            assertThat(exitCode)
                    .isEqualTo(
                            VsxiBulk.commandLine().setOut(screen).setErr(screen).execute(verb, "--help"));
            assertThat(alone).hasToString(amongAll.toString());
        }
    }

    /** It never asks the settings, whose dialect is what it is going to draft. */
    @Test
    void captureNamesTheDialectThatItStartsFrom() {
        assertThat(optionOf("capture", "--dialect"))
                .contains("sample-data/dialects/vsxi")
                .doesNotContain("in the settings");
        assertThat(optionOf("plan", "--dialect")).contains("'dialect' in the settings");
    }

    private static String optionOf(String verb, String option) {
        CommandLine.Model.CommandSpec spec =
                VsxiBulk.commandLine().getSubcommands().get(verb).getCommandSpec();
        return String.join(" ", spec.findOption(option).description());
    }

    @Test
    void theWholeHelpListsWhatTheStartScriptDoesItself() {
        assertThat(VsxiBulk.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF))
                .contains(
                        "./run.sh test ", "./run.sh bench ", "./run.sh torture ", "./run.sh fuzz ", "./run.sh build ");
    }

    @Test
    void helpIsAVerbToo() {
        assertThat(shown("help")).isEqualTo(shown("--help"));
        assertThat(shown("help", "migrate")).contains("./run.sh migrate").isEqualTo(shown("migrate", "--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "bench", "torture", "fuzz", "build"})
    void theStartScriptsOwnVerbsHaveHelpToo(String verb) {
        assertThat(shown("help", verb))
                .contains("Usage: ./run.sh " + verb)
                .contains("Example")
                .doesNotContain("error");
        assertThat(shown(verb)).contains(verb + " is done by the start script");
    }

    /** A new option with a type that nobody thought of is asked too. */
    @Test
    void aNumberThatIsNoneIsSaidInPlainWords() {
        VsxiBulk.commandLine()
                .getSubcommands()
                .forEach((name, verb) -> verb.getCommandSpec().options().forEach(option -> {
                    if (ClassUtils.isPrimitiveOrWrapper(option.type())
                            && option.arity().max() > 0) {
                        String refusal = shown(name, option.longestName(), "abc");
                        assertThat(refusal)
                                .containsPattern("'" + option.longestName() + "'.*: 'abc' is not a (whole )?number");
                    }
                }));
        assertThat(shown("sample", "x.csv", "--seed", "1.5")).contains("'1.5' is not a whole number");
        assertThat(shown("sample", "x.csv", "--customers", "99999999999")).contains("too long a number");
        assertThat(shown("sample", "x.csv", "--seed", "99999999999999999999")).contains("too long a number");
    }

    private static String shown(String... words) {
        StringWriter screen = new StringWriter();
        VsxiBulk.run(new PrintWriter(screen, true), new PrintWriter(screen, true), words);
        return screen.toString();
    }

    @Test
    void aMisspeltVerbIsToldTheNearest() {
        StringWriter err = new StringWriter();

        assertThat(VsxiBulk.run(new PrintWriter(err), new PrintWriter(err, true), "migrat"))
                .isOne();
        assertThat(err.toString()).contains("migrate");
    }
}
