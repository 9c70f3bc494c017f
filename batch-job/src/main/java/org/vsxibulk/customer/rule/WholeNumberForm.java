package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.WholeNumbers;
import org.vsxibulk.customer.csv.Column;

/** Service port, capacity and call rate are whole numbers. */
final class WholeNumberForm implements RowCheck {

    static final int MAX = 999_999;

    static final Rule RULE = Rule.error(
            "whole-number",
            "service_port (from 1), capacity and cps_limit (from 0) must be whole numbers up to 999,999.",
            "Write plain digits without sign, comma or point.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        for (Column column : List.of(Column.SERVICE_PORT, Column.CAPACITY, Column.CPS_LIMIT)) {
            String text = draft.row().text(column);
            if (!text.isEmpty() && WholeNumbers.tryParse(text, min(column), MAX).isEmpty()) {
                String range = " is not a whole number from " + min(column) + " to 999,999";
                report.unreadable(RULE, column, text, Printable.quoted(text) + range);
            }
        }
    }

    /** An index of 0 is the switch's default object; a limit of 0 is a limit. */
    static int min(Column column) {
        return column == Column.SERVICE_PORT ? 1 : 0;
    }
}
