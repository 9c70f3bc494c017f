package org.vsxibulk.adopt.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is not expressed, counted by what it has in common. */
final class Tally {

    private static final int EXAMPLES = 3;

    private record Kind(boolean exported, String table, String field, String reason) {}

    private static final class Count {
        private long lines;
        private final List<String> keys = new ArrayList<>();
    }

    private final Map<Kind, Count> counts = new LinkedHashMap<>();
    private long lines;

    void add(NotExpressed note) {
        Count count = counts.computeIfAbsent(
                new Kind(note.exported(), note.table().word(), note.field(), note.reason()), kind -> new Count());
        count.lines++;
        lines++;
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
                        entry.getValue().keys))
                .toList();
    }
}
