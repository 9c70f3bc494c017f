package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command that is shown can be typed again as it is. */
class CommandTextTest {

    @Command(name = "./run.sh")
    private static final class Any {

        @Parameters
        private List<String> words = List.of();
    }

    private static String text(String... args) {
        return textOf("./run.sh", args);
    }

    private static String textOf(String program, String... args) {
        CommandLine line = new CommandLine(new Any()).setCommandName(program);
        line.parseArgs(args);
        return CommandText.of(line.getCommandSpec());
    }

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(text("migrate", "a/b-1.csv", "x=y:z@1,2+%")).isEqualTo("./run.sh migrate a/b-1.csv x=y:z@1,2+%");
    }

    @Test
    void theProgramIsNamedAsItWasCalled() {
        assertThat(textOf("../vsxi bulk/run.sh", "plan", "a.csv")).isEqualTo("'../vsxi bulk/run.sh' plan a.csv");
    }

    @Test
    void whatAShellWouldReadOtherwiseIsQuoted() throws Exception {
        String[] args = {"my customers.csv", "it's", "$HOME", "", "a;b", "*", "two\nlines", "\"q\"", "\\"};
        String text = text(args);
        assertThat(text).startsWith("./run.sh 'my customers.csv' 'it'\\''s' '$HOME' '' ");
        Process shell =
                new ProcessBuilder("sh", "-c", "printf '%s\\037' " + text.substring("./run.sh ".length())).start();
        String words = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(words.split("\u001f", -1)).startsWith(args).hasSize(args.length + 1);
    }
}
