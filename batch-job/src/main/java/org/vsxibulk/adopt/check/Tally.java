package org.vsxibulk.adopt.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts texts, of which there should be few; when there are many, only the first are told apart. */
final class Tally {

    private static final int TOLD_APART = 2_000;
    private static final int SHOWN = 6;
    private static final int LONGEST_SHOWN = 40;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final int toldApart;
    private int all;

    Tally() {
        this(TOLD_APART);
    }

    /** @param toldApart how many different texts are counted each on its own */
    Tally(int toldApart) {
        this.toldApart = toldApart;
    }

    void add(String text) {
        all++;
        if (counts.size() < toldApart || counts.containsKey(text)) {
            counts.merge(text, 1, Integer::sum);
        }
    }

    /** All texts, also those that are not told apart. */
    int all() {
        return all;
    }

    int of(String text) {
        return counts.getOrDefault(text, 0);
    }

    Set<String> texts() {
        return counts.keySet();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Some of the texts with their counts. */
    Tally only(Collection<String> texts) {
        Tally some = new Tally();
        texts.forEach(text -> some.counts.put(text, of(text)));
        return some;
    }

    /** The most frequent ones with their counts, for people. */
    String shown() {
        List<String> most = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(each -> "'" + cut(each.getKey()) + "' ×" + each.getValue())
                .toList();
        return most.stream().collect(Collectors.joining(", "))
                + (counts.size() > SHOWN ? " and " + (counts.size() - SHOWN) + " others" : "");
    }

    private static String cut(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
