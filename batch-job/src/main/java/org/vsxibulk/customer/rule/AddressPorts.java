package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** The switch has one port a trunk (contract section 2.1, portAddress), unless the dialect knows better. */
final class AddressPorts implements RowCheck {

    static final Rule RULE = Rule.error(
            "address-ports",
            "All addresses of a trunk must have one port.",
            "Write the same port behind each address, or behind none.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        long ports = draft.addresses().stream().map(Endpoint::port).distinct().count();
        if (ports > 1 && !around.traits().portPerAddress()) {
            String text = draft.row().text(Column.ADDRESSES);
            report.add(RULE, Column.ADDRESSES, text, Printable.quoted(text) + " names different ports for one trunk");
        }
    }
}
