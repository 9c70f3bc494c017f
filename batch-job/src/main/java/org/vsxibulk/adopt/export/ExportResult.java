package org.vsxibulk.adopt.export;

import java.util.List;
import java.util.Optional;

/**
 * What an export has made.
 *
 * @param trunks inside {@code owned-ids} on the switch
 * @param customers in customers.csv
 * @param complete customers of whom nothing is listed in not-expressed.csv
 * @param numbers of these customers
 * @param longForm whether there is a dids.csv
 * @param listed lines of not-expressed.csv; 0 when there is none
 * @param groups these lines by what they have in common, the most frequent first
 */
public record ExportResult(
        int trunks, int customers, int complete, long numbers, boolean longForm, long listed, List<Group> groups) {

    /**
     * Lines with one reason.
     *
     * @param exported whether their trunks stand in customers.csv all the same
     * @param field empty when whole entries are meant
     * @param common the values of half of the lines or more
     * @param examples some of the trunks or entries
     */
    public record Group(
            long lines,
            boolean exported,
            String table,
            String field,
            String reason,
            Optional<Values> common,
            List<String> examples) {

        public Group {
            examples = List.copyOf(examples);
        }
    }

    /** What is on the switch and what a row would say, in so many lines. */
    public record Values(String live, String row, long lines) {}

    public ExportResult {
        groups = List.copyOf(groups);
    }
}
