package org.vsxibulk.report;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.Problem;

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
        return CustomerBase.refusal(rows, problems);
    }
}
