package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** The loop address belongs to the switch itself (guide, CFNR). */
final class AddressLoop implements RowCheck {

    static final Rule RULE = Rule.error(
            "address-loop",
            "A customer's address must not be the loop address.",
            "Remove it: CFNR adds the loop address by itself.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        for (Endpoint address : draft.addresses()) {
            if (around.loopHost().filter(address.host()::equals).isPresent()) {
                report.add(
                        RULE,
                        Column.ADDRESSES,
                        address.host(),
                        Printable.quoted(address.host()) + " is the loop address");
            }
        }
    }
}
