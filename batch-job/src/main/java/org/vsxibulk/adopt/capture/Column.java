package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All texts that stand at one path below the entries of a table, in the order of the entries. */
final class Column {

    private final String path;
    private final int entries;
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private int repeatedAt = -1;

    /** @param entries how many the table has, with and without this path */
    Column(String path, int entries) {
        this.path = path;
        this.entries = entries;
    }

    /** @param repeated position in the path of the element that stands more than once in this entry; -1 for none */
    void add(Integer entry, String text, int repeated) {
        texts.add(text);
        owners.add(entry);
        repeatedAt = Math.max(repeatedAt, repeated);
    }

    /** The same with every text changed. */
    Column map(UnaryOperator<String> change) {
        Column mapped = new Column(path, entries);
        Map<String, String> changed = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            mapped.add(owners.get(i), changed.computeIfAbsent(texts.get(i), change), repeatedAt);
        }
        return mapped;
    }

    /** Element names from below the entry, with slashes between them. */
    String path() {
        return path;
    }

    /** The element that holds the text. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path up to the element that holds the text; empty when the entry does. */
    String parent() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Position in the path of the element that repeats; -1 when none does. */
    int repeatedAt() {
        return repeatedAt;
    }

    boolean repeats() {
        return repeatedAt >= 0;
    }

    /** Entries of the table. */
    int entries() {
        return entries;
    }

    /** Entries that have the element. */
    int present() {
        return (int) owners.stream().distinct().count();
    }

    /** All texts as they are. */
    List<String> texts() {
        return texts;
    }

    /** The texts that are not blank, without white space around them. */
    List<String> filled() {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    Set<String> distinct() {
        return new LinkedHashSet<>(filled());
    }

    /** Filled texts with how often they stand there, the most frequent first. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        filled().forEach(text -> counts.merge(text, 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(count -> sorted.put(count.getKey(), count.getValue()));
        return sorted;
    }

    /** Whether every entry has one text of its own here. */
    boolean unique() {
        return !repeats()
                && entries > 0
                && filled().size() == entries
                && distinct().size() == entries;
    }

    /** Whether something stands here, and all of it is of a kind. */
    boolean all(Predicate<String> kind) {
        List<String> filled = filled();
        return !filled.isEmpty() && filled.stream().allMatch(kind);
    }

    /** The first text of each entry; empty where there is none. */
    String[] firsts() {
        String[] firsts = new String[entries];
        for (int i = texts.size() - 1; i >= 0; i--) {
            firsts[owners.get(i)] = texts.get(i).strip();
        }
        for (int i = 0; i < entries; i++) {
            firsts[i] = firsts[i] == null ? "" : firsts[i];
        }
        return firsts;
    }
}
