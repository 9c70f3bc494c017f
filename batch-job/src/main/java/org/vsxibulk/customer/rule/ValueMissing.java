package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.customer.csv.Layout;

/** Required cells are filled. */
final class ValueMissing implements RowCheck {

    static final Rule RULE = Rule.error("value-missing", "A required cell must not be empty.", "Fill in the cell.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        for (Column column : Layout.CUSTOMERS.required()) {
            // a column that is missing as a whole is the header's problem
            if (draft.row().header().has(column) && draft.row().text(column).isEmpty()) {
                report.add(RULE, column, "", column.word() + " is empty");
            }
        }
    }
}
