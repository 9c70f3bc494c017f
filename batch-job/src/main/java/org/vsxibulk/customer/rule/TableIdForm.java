package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.csv.Column;

/** A table id is a whole number (contract section 2.1: 0 is the default object). */
final class TableIdForm implements RowCheck {

    static final Rule RULE = Rule.error(
            "table-id-form",
            "A table id must be a whole number from 1 to 999,999 without leading zeros.",
            "Write a number up to 999999 in plain digits, or leave the cell empty to take the trunk id.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        for (Column column : List.of(Column.ROUTE_TABLE_ID, Column.DIGIT_MAPPING_TABLE_ID)) {
            String text = draft.row().text(column);
            if (!text.isEmpty() && TableId.tryParse(text).isEmpty()) {
                report.unreadable(RULE, column, text, Printable.quoted(text) + " is not a table id");
            }
        }
    }
}
