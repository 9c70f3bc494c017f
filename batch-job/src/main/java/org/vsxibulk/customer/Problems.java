package org.vsxibulk.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Collects problems. A hostile file has more of them than memory: of one rule, line and column the first five are kept
 * and the rest counted, after 100,000 in all only the first of each rule and line is, and after 200,000 nothing may run.
 */
public final class Problems {

    private static final int KEPT_PER_PLACE = 5;
    private static final int MANY = 100_000;
    private static final int MOST = 200_000;

    /** Nobody knows which lines beyond are good. */
    public static final Rule TOO_MANY = Rule.fileError(
            "too-many-problems",
            "The files must not have more than 200,000 problems.",
            "Mend what most of them have in common, and check again.");

    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, Integer> seenOnLine = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private String lineOfSeen = "";

    /** Adds a breach of a rule with the rule's own severity. */
    public void add(Rule rule, Place place, String value, String message) {
        add(rule, rule.severity(), place, value, message);
    }

    /** Adds a breach of a rule; the value is shortened and made printable here, the message must be so already. */
    public void add(Rule rule, Severity severity, Place place, String value, String message) {
        order.putIfAbsent(place.file(), order.size());
        int seen = count(rule, place);
        int limit = kept.size() < MANY ? KEPT_PER_PLACE : 1;
        if (seen > limit + 1) {
            return;
        }
        if (kept.size() >= MOST) {
            sayTooMany(place);
            return;
        }
        boolean last = seen == limit + 1;
        if (last && limit == 1) {
            return;
        }
        kept.add(new Problem(
                rule.id(),
                severity,
                place.file(),
                place.line(),
                place.column(),
                place.columnNumber(),
                Printable.of(value),
                last ? "and more of this kind in the same place" : message,
                rule.mend()));
    }

    private void sayTooMany(Place place) {
        if (kept.size() == MOST) {
            kept.add(new Problem(
                    TOO_MANY.id(),
                    TOO_MANY.severity(),
                    place.file(),
                    place.line(),
                    "",
                    0,
                    "",
                    "more than " + MOST + " problems; nothing is looked at from here on",
                    TOO_MANY.mend()));
        }
    }

    /** Everything that was kept, in the order of files, lines and columns. */
    public List<Problem> inLineOrder() {
        var sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparingInt((Problem problem) -> order.getOrDefault(problem.file(), 0))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::columnNumber));
        return sorted;
    }

    /** Lines of a file that have an error. */
    public SortedSet<Integer> linesInError(String file) {
        var lines = new TreeSet<Integer>();
        for (Problem problem : kept) {
            if (problem.severity() != Severity.WARNING && problem.file().equals(file) && problem.line() > 0) {
                lines.add(problem.line());
            }
        }
        return lines;
    }

    /** Whether there are so many that it is of no use to look for more. */
    public boolean tooMany() {
        return kept.size() > MOST;
    }

    /** Whether nothing may run. */
    public boolean hasFileError() {
        return kept.stream().anyMatch(problem -> problem.severity() == Severity.FILE_ERROR);
    }

    private int count(Rule rule, Place place) {
        String line = place.file() + ":" + place.line();
        if (!line.equals(lineOfSeen)) {
            seenOnLine.clear();
            lineOfSeen = line;
        }
        return seenOnLine.merge(rule.id() + ":" + place.columnNumber() + place.column(), 1, Integer::sum);
    }
}
