package org.vsxibulk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vsxibulk.job.ShellWord;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as it was typed, for people who want to go on; no secret can stand in it. */
final class CommandText {

    private CommandText() {}

    static String of(CommandSpec spec) {
        List<String> words = new ArrayList<>();
        words.add(spec.root().name());
        words.addAll(spec.root().commandLine().getParseResult().originalArgs());
        return words.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
    }

    /** A word as a shell takes it. */
    static String quoted(String word) {
        return ShellWord.of(word);
    }
}
