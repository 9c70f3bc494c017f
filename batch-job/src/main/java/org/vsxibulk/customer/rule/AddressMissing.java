package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.csv.Column;

/** A peering trunk is known by its address. */
final class AddressMissing implements RowCheck {

    static final Rule RULE = Rule.error(
            "address-missing",
            "A peering trunk must have an address.",
            "Fill in addresses, or make the trunk dynamic-peering.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        if (draft.is(TrunkType.PEERING) && draft.row().text(Column.ADDRESSES).isEmpty()) {
            report.add(RULE, Column.ADDRESSES, "", "a peering trunk without an address");
        }
    }
}
