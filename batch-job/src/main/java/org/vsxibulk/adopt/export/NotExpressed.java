package org.vsxibulk.adopt.export;

import java.util.List;
import org.vsxibulk.vsxi.Table;

/**
 * Something of the switch that the customers' files do not say.
 *
 * @param trunk the trunk that it belongs to; empty when there is none
 * @param exported whether the trunk stands in customers.csv all the same
 * @param key the entry in the switch's own form
 * @param field the field, or the column that a rule is about; empty when the whole entry is meant
 * @param live what is there
 * @param row what the row would say; empty when it would say nothing
 */
public record NotExpressed(
        String trunk, boolean exported, Table table, String key, String field, String live, String row, String reason) {

    /** The columns of {@code not-expressed.csv}. */
    static final List<String> COLUMNS =
            List.of("trunk_id", "in_customers_csv", "table", "key", "field", "live", "row_would_say", "reason");

    List<String> cells() {
        return List.of(trunk, exported ? "yes" : "no", table.word(), key, field, live, row, reason);
    }
}
