package org.vsxibulk.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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

    /**
     * The same command with another verb.
     *
     * @param instead the other verb and what belongs to it, as a shell takes it
     * @param without options that only this verb has; with their values, which stand in the next word or behind {@code =}
     */
    static String of(CommandSpec spec, String instead, Set<String> without) {
        StringBuilder command = new StringBuilder(quoted(spec.root().name()));
        boolean verb = true;
        for (Iterator<String> words = spec.root()
                        .commandLine()
                        .getParseResult()
                        .originalArgs()
                        .iterator();
                words.hasNext(); ) {
            String word = words.next();
            String option = word.replaceFirst("=.*", "");
            if (verb && word.equals(spec.name())) {
                command.append(' ').append(instead);
                verb = false;
            } else if (!without.contains(option)) {
                command.append(' ').append(quoted(word));
            } else if (option.equals(word) && spec.findOption(option).arity().max() > 0 && words.hasNext()) {
                words.next();
            }
        }
        return command.toString();
    }

    /** A word as a shell takes it. */
    static String quoted(String word) {
        return ShellWord.of(word);
    }
}
