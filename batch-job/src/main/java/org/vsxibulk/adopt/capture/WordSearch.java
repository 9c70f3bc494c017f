package org.vsxibulk.adopt.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Words;

/** Finds the switch's words in the values of a field. */
final class WordSearch {

    private final Start start;
    private final Choices all;

    WordSearch(Start start, Choices all) {
        this.start = start;
        this.all = all;
    }

    /** Our words of a field, sorted, with the switch's; empty for a field without words. */
    Map<String, Fact> of(Field field, Optional<Column> column) {
        Map<String, Fact> words = new LinkedHashMap<>();
        // 'peering' before 'dynamic-peering', as people read them
        Words.needed(field).stream()
                .sorted((one, other) -> other.compareTo(one))
                .forEach(word -> words.put(word, word(field, word, column)));
        return words;
    }

    private Fact word(Field field, String word, Optional<Column> column) {
        String known = start.words(field).getOrDefault(word, word.replace('-', '_'));
        if (column.isEmpty()) {
            return Fact.open(known, "nothing on the switch to compare it with", List.of());
        }
        Map<String, Integer> counts = column.get().counts();
        Optional<String> live = counts.keySet().stream()
                .filter(text -> Shapes.letters(text).equals(Shapes.letters(known))
                        || Shapes.letters(text).equals(Shapes.letters(word)))
                .findFirst();
        if (live.isPresent()) {
            String reason =
                    "in " + Amount.ofAll(counts.get(live.get()), column.get().entries(), "entries");
            return live.get().equals(known) && start.isSeen(field, word)
                    ? Fact.sure(known, reason)
                    : Fact.assumed(live.get(), reason);
        }
        Optional<TypeWords> types = field == Field.TRUNK_TYPE ? TypeWords.of(column.get(), all) : Optional.empty();
        return types.map(type ->
                        Fact.assumed(word.equals(Words.PEERING) ? type.others() : type.registering(), type.reason()))
                .orElseGet(() -> Fact.open(
                        known,
                        "not among the live words",
                        counts.isEmpty() ? List.of() : List.of("live words: " + Choice.shown(column.get()))));
    }
}
