package org.vsxibulk.adopt.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is not expressed, counted by what it has in common. */
final class Tally {

    private static final int EXAMPLES = 3;

    /** More different values have nothing in common. */
    private static final int DISTINCT = 1_000;

    private record Kind(boolean exported, String table, String field, String reason) {}

    private static final class Count {
        private long lines;
        private final List<String> keys = new ArrayList<>();
        private final Map<List<String>, Long> values = new HashMap<>();
    }

    private final Map<Kind, Count> counts = new LinkedHashMap<>();
    private long lines;

    void add(NotExpressed note) {
        Count count = counts.computeIfAbsent(
                new Kind(note.exported(), note.table().word(), note.field(), note.reason()), kind -> new Count());
        count.lines++;
        lines++;
        List<String> values = List.of(note.live(), note.row());
        if (count.values.size() < DISTINCT || count.values.containsKey(values)) {
            count.values.merge(values, 1L, Long::sum);
        }
        String example = note.trunk().isEmpty() ? note.key() : "trunk " + note.trunk();
        if (count.keys.size() < EXAMPLES && !count.keys.contains(example)) {
            count.keys.add(example);
        }
    }

    long lines() {
        return lines;
    }

    /** The most frequent first. */
    List<ExportResult.Group> groups() {
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().lines))
                .map(entry -> new ExportResult.Group(
                        entry.getValue().lines,
                        entry.getKey().exported(),
                        entry.getKey().table(),
                        entry.getKey().field(),
                        entry.getKey().reason(),
                        common(entry.getValue()),
                        entry.getValue().keys))
                .toList();
    }

    private static Optional<ExportResult.Values> common(Count count) {
        return count.values.entrySet().stream()
                .filter(values -> values.getValue() > 1 && values.getValue() * 2 >= count.lines)
                .findFirst()
                .map(values -> new ExportResult.Values(
                        values.getKey().get(0), values.getKey().get(1), values.getValue()));
    }
}
