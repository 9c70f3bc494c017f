package org.vsxibulk.adopt.check;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;

/** Whether the switch's words of a field are those of the dialect, or at least of its template. */
final class WordsKnown implements TableRule {

    @Override
    public void judge(TableFacts seen, Lines lines) {
        seen.dialect().fields().stream()
                .filter(field -> field.kind() == Field.Kind.WORD)
                .filter(field -> seen.word(field).texts().stream().anyMatch(text -> !text.isEmpty()))
                .forEach(field -> judge(field, seen, lines));
    }

    private static void judge(Field field, TableFacts seen, Lines lines) {
        Tally live = seen.word(field);
        Map<String, String> words = new TreeMap<>(seen.dialect().words(field));
        Set<String> known = Stream.concat(
                        words.values().stream(),
                        seen.dialect().texts(field, seen.dialect().template()).stream())
                .collect(Collectors.toSet());
        boolean noneKnown = known.stream().allMatch(word -> live.of(word) == 0);
        words.forEach((ours, theirs) -> judge(field, ours, theirs, noneKnown, seen, lines));
    }

    private static void judge(
            Field field, String ours, String theirs, boolean noneKnown, TableFacts seen, Lines lines) {
        String question = "words." + field.word() + "." + ours;
        Tally live = seen.word(field);
        String values = "; live values: " + live.shown();
        Optional<String> nearly = nearly(theirs, live);
        if (live.of(theirs) > 0) {
            lines.green(
                    question, "'%s' in %s".formatted(theirs, Amount.ofAll(live.of(theirs), seen.looked(), "entries")));
        } else if (nearly.isPresent()) {
            lines.red(
                    question,
                    seen.key(question),
                    "'" + theirs + "' is never seen" + values,
                    "write '" + nearly.get() + "', as the switch does");
        } else if (noneKnown) {
            lines.red(
                    question,
                    seen.key(question),
                    "none of the switch's words is known" + values,
                    "put the switch's word for '" + ours + "' here, and a word of the switch into the template");
        } else {
            lines.yellow(
                    question,
                    seen.key(question),
                    "'" + theirs + "' is never seen" + values,
                    "set it at one trunk by hand, and check again, to see how the switch writes it");
        }
    }

    /** The same word but for case, blanks, dashes and underscores. */
    private static Optional<String> nearly(String word, Tally live) {
        return live.texts().stream()
                .filter(text -> !text.isEmpty() && plain(text).equals(plain(word)))
                .findFirst();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
