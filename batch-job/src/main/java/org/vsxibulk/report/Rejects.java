package org.vsxibulk.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Severity;

/**
 * Why which lines of the input are rejected, by physical line.
 *
 * @param customers lines of the customers' file
 * @param dids lines of the dids file
 */
public record Rejects(SortedMap<Integer, List<Reason>> customers, SortedMap<Integer, List<Reason>> dids) {

    /**
     * One reason.
     *
     * @param rule id of the rule, or of what the switch refused
     * @param text for people
     */
    public record Reason(String rule, String text) {}

    public Rejects {
        customers = Collections.unmodifiableSortedMap(new TreeMap<>(customers));
        dids = Collections.unmodifiableSortedMap(new TreeMap<>(dids));
    }

    /** The errors of an input; warnings reject nothing. */
    public static Rejects of(CustomerFiles files, List<Problem> problems) {
        return new Rejects(
                linesOf(files.customersCsv().toString(), problems),
                files.didsCsv().map(path -> linesOf(path.toString(), problems)).orElseGet(TreeMap::new));
    }

    private static SortedMap<Integer, List<Reason>> linesOf(String file, List<Problem> problems) {
        var lines = new TreeMap<Integer, List<Reason>>();
        for (Problem problem : problems) {
            if (problem.severity() != Severity.WARNING
                    && problem.line() > 0
                    && problem.file().equals(file)) {
                String column = problem.column().isEmpty() ? "" : problem.column() + ": ";
                lines.computeIfAbsent(problem.line(), line -> new ArrayList<>())
                        .add(new Reason(problem.rule(), column + problem.message()));
            }
        }
        return lines;
    }

    public boolean isEmpty() {
        return customers.isEmpty() && dids.isEmpty();
    }
}
