package org.vsxibulk.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Severity;

/**
 * The problems of the input that one rule found in one column.
 *
 * @param column header name; empty when whole rows are meant
 * @param severity {@code file-error}, {@code error} or {@code warning}
 * @param message that of the first
 * @param firstLines where the first ones are, as {@code file:line}
 */
record ProblemGroup(
        String rule, String column, String severity, String message, String mend, int count, List<String> firstLines) {

    private static final int FIRST = 5;

    private record Kind(Severity severity, String rule, String column) {}

    /** The gravest first, within them the most frequent. */
    static List<ProblemGroup> of(Collection<Problem> problems) {
        Map<Kind, List<Problem>> kinds = problems.stream()
                .collect(Collectors.groupingBy(
                        p -> new Kind(p.severity(), p.rule(), p.column()), LinkedHashMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .sorted((a, b) -> {
                    int severity = a.getKey().severity().compareTo(b.getKey().severity());
                    return severity != 0
                            ? severity
                            : b.getValue().size() - a.getValue().size();
                })
                .map(kind -> group(kind.getKey(), kind.getValue()))
                .toList();
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProblemGroup group(Kind kind, List<Problem> problems) {
        Problem first = problems.get(0);
        return new ProblemGroup(
                kind.rule(),
                kind.column(),
                word(kind.severity()),
                first.message(),
                first.mend(),
                problems.size(),
                problems.stream()
                        .map(p -> p.line() == 0 ? p.file() : p.file() + ":" + p.line())
                        .distinct()
                        .limit(FIRST)
                        .toList());
    }
}
