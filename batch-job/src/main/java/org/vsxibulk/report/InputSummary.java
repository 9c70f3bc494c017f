package org.vsxibulk.report;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Severity;

/**
 * What the input files held.
 *
 * @param rows customer rows, good or bad
 * @param problems all of them, in line order
 */
public record InputSummary(int rows, int customers, int rejected, int numbers, List<Problem> problems) {
    public InputSummary {
        problems = List.copyOf(problems);
    }

    /** Why nothing of the input was taken, for people; empty when its rows were judged one by one. */
    Optional<String> refusedAsAWhole() {
        boolean refused = problems.stream().anyMatch(problem -> problem.severity() == Severity.FILE_ERROR);
        return refused
                ? Optional.of(rows == 0 ? "the file cannot be read" : "the file cannot be used as a whole")
                : Optional.empty();
    }
}
