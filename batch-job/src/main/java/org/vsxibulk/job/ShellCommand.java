package org.vsxibulk.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command line in its parts: changed part by part, and shown as a shell takes it. The first part that is no option is the
 * verb, the second one its file. Immutable.
 *
 * @param program as it was called
 * @param parts all that was typed behind it
 */
public record ShellCommand(String program, List<Part> parts) {

    /** Behind it nothing is an option. */
    private static final String END_OF_OPTIONS = "--";

    /**
     * A word, or an option and its value.
     *
     * @param option its name; empty for a word that is no option
     * @param words as they were typed
     */
    public record Part(String option, List<String> words) {

        private static Part plain(String word) {
            return new Part("", List.of(word));
        }

        private boolean isPlain() {
            return option.isEmpty();
        }
    }

    /**
     * @param words behind the program, without quotes
     * @param takesValue whether an option's value may be a word of its own
     */
    public static ShellCommand of(String program, List<String> words, Predicate<String> takesValue) {
        List<Part> parts = new ArrayList<>();
        boolean options = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.split("=", 2)[0];
            if (!options || !word.startsWith("-") || word.length() == 1) {
                parts.add(Part.plain(word));
            } else if (name.equals(word) && takesValue.test(name) && i + 1 < words.size()) {
                parts.add(new Part(name, List.of(word, words.get(++i))));
            } else {
                parts.add(new Part(name, List.of(word)));
                options = !word.equals(END_OF_OPTIONS);
            }
        }
        return new ShellCommand(program, List.copyOf(parts));
    }

    /** For another verb. */
    ShellCommand verb(Verb verb) {
        return verb(verb.word());
    }

    /** For another verb. */
    public ShellCommand verb(String verb) {
        return plain(0, verb);
    }

    /** For another file, or for one at all. */
    public ShellCommand file(String file) {
        return parts.stream().filter(Part::isPlain).count() > 1 ? plain(1, file) : behindVerb(file);
    }

    /** With another value of an option, where it has that option. */
    ShellCommand value(String option, String value) {
        return eachPart(
                part -> Stream.of(part.option().equals(option) ? new Part(option, List.of(option, value)) : part));
    }

    /** Without some options and their values. */
    public ShellCommand without(Set<String> options) {
        return eachPart(part -> options.contains(part.option()) ? Stream.empty() : Stream.of(part));
    }

    /** With words behind the others, but before the end of the options. */
    public ShellCommand with(String... words) {
        List<Part> more = new ArrayList<>(parts);
        int end = 0;
        while (end < more.size() && !more.get(end).option().equals(END_OF_OPTIONS)) {
            end++;
        }
        more.addAll(end, Arrays.stream(words).map(Part::plain).toList());
        return new ShellCommand(program, List.copyOf(more));
    }

    /** As a shell takes it. */
    public String text() {
        return Stream.concat(Stream.of(program), parts.stream().flatMap(part -> part.words().stream()))
                .map(ShellWord::of)
                .collect(Collectors.joining(" "));
    }

    private ShellCommand behindVerb(String word) {
        int[] before = {0};
        return eachPart(
                part -> part.isPlain() && before[0]++ == 0 ? Stream.of(part, Part.plain(word)) : Stream.of(part));
    }

    private ShellCommand plain(int number, String word) {
        int[] before = {0};
        return eachPart(part -> Stream.of(part.isPlain() && before[0]++ == number ? Part.plain(word) : part));
    }

    private ShellCommand eachPart(Function<Part, Stream<Part>> change) {
        return new ShellCommand(program, parts.stream().flatMap(change).toList());
    }
}
