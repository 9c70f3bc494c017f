package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** The trunk type is one of the guide's two. */
final class TrunkTypeWord implements RowCheck {

    static final Rule RULE = Rule.error(
            "trunk-type-word",
            "The trunk type must be peering or dynamic-peering.",
            "Write peering for a static address, dynamic-peering for SIP registration.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        String text = draft.row().text(Column.TRUNK_TYPE);
        if (!text.isEmpty() && draft.type().isEmpty()) {
            report.unreadable(RULE, Column.TRUNK_TYPE, text, Printable.quoted(text) + " is not a trunk type");
        }
    }
}
