package org.vsxibulk.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Equal problems as one line for the screen.
 *
 * @param shape the first message with its quoted texts and numbers left out
 * @param count how many there are
 * @param lines the first few lines, as {@code file:line}
 */
public record ProblemSummary(
        String rule, Severity severity, String column, String shape, int count, List<String> lines, String mend) {

    private static final int LINES_SHOWN = 5;
    private static final Pattern PARTICULARS = Pattern.compile("'[^']*'|\\+?[0-9][0-9,.]*");

    public ProblemSummary {
        lines = List.copyOf(lines);
    }

    /** Groups by rule, column and shape: gravest first, then the most frequent. */
    public static List<ProblemSummary> of(List<Problem> problems) {
        var groups = new LinkedHashMap<String, List<Problem>>();
        for (Problem problem : problems) {
            String key = problem.rule() + "\n" + problem.severity() + "\n" + problem.column() + "\n" + shape(problem);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(problem);
        }
        return groups.values().stream()
                .map(ProblemSummary::ofGroup)
                .sorted(Comparator.comparing(ProblemSummary::severity)
                        .thenComparing(ProblemSummary::count, Comparator.reverseOrder()))
                .toList();
    }

    private static ProblemSummary ofGroup(List<Problem> group) {
        Problem first = group.get(0);
        List<String> lines = group.stream()
                .map(problem -> problem.file() + ":" + problem.line())
                .distinct()
                .limit(LINES_SHOWN)
                .toList();
        return new ProblemSummary(
                first.rule(), first.severity(), first.column(), shape(first), group.size(), lines, first.mend());
    }

    private static String shape(Problem problem) {
        return PARTICULARS.matcher(problem.message()).replaceAll("…");
    }
}
