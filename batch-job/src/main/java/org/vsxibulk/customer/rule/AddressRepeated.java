package org.vsxibulk.customer.rule;

import java.util.HashSet;
import java.util.List;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A backup that is the primary again is no backup. */
final class AddressRepeated implements RowCheck {

    static final Rule RULE = Rule.error(
            "address-repeated",
            "The addresses of a trunk must differ.",
            "Remove the second mention, or write the backup's real address.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        var seen = new HashSet<Endpoint>();
        for (Endpoint address : draft.addresses()) {
            if (!seen.add(address)) {
                report.add(
                        RULE,
                        Column.ADDRESSES,
                        address.toString(),
                        Printable.quoted(address.toString()) + " stands twice in the row");
            }
        }
    }
}
