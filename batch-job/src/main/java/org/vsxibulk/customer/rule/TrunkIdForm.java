package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A trunk id is a whole number (contract section 2.1: at most six digits, 0 is the default object). */
final class TrunkIdForm implements RowCheck {

    static final Rule RULE = Rule.error(
            "trunk-id-form",
            "A trunk id must be a whole number from 1 to 999,999 without leading zeros.",
            "Write a number up to 999999 in plain digits, for example 5000.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        String text = draft.row().text(Column.TRUNK_ID);
        if (!text.isEmpty() && draft.trunkId().isEmpty()) {
            report.unreadable(RULE, Column.TRUNK_ID, text, Printable.quoted(text) + " is not a trunk id");
        }
    }
}
