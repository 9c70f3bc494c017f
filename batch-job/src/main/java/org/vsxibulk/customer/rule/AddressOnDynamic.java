package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.csv.Column;

/** A dynamic-peering trunk registers from wherever it is. */
final class AddressOnDynamic implements RowCheck {

    static final Rule RULE = Rule.error(
            "address-on-dynamic",
            "A dynamic-peering trunk must not have addresses.",
            "Empty the cell, or make the trunk peering and remove its credentials.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        String text = draft.row().text(Column.ADDRESSES);
        if (draft.is(TrunkType.DYNAMIC_PEERING) && !text.isEmpty()) {
            report.add(
                    RULE, Column.ADDRESSES, text, "a dynamic-peering trunk with the address " + Printable.quoted(text));
        }
    }
}
