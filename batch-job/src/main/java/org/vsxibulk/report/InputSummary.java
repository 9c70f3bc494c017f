package org.vsxibulk.report;

import java.util.List;
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
}
