package org.vsxibulk.adopt.export;

import java.util.List;

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
     * @param examples some of the trunks or entries
     */
    public record Group(
            long lines, boolean exported, String table, String field, String reason, List<String> examples) {

        public Group {
            examples = List.copyOf(examples);
        }
    }

    public ExportResult {
        groups = List.copyOf(groups);
    }
}
