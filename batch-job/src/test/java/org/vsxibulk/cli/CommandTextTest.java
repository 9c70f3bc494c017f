package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        return CommandText.of(line.getCommandSpec()).text();
    }

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(text("migrate", "a/b-1.csv", "x=y:z@1,2+%")).isEqualTo("./run.sh migrate a/b-1.csv x=y:z@1,2+%");
    }

    @Test
    void theProgramIsNamedAsItWasCalled() {
        assertThat(textOf("../vsxi bulk/run.sh", "plan", "a.csv")).isEqualTo("'../vsxi bulk/run.sh' plan a.csv");
    }

    /** The verb stayed in the file, so that the command that was shown to come next was the same again. */
    @Test
    void whatStandsInAFileOfArgumentsStandsInTheCommand(@TempDir Path folder) throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "plan\n\"my base.csv\"\n");
        assertThat(text("@" + arguments, "x")).isEqualTo("./run.sh plan 'my base.csv' x");
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
