package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Addresses of one trunk stay within reason. */
final class AddressCount implements RowCheck {

    /** Far above what sites have; how many nodes a trunk may have is not public. */
    static final int MOST = 100;

    static final Rule RULE = Rule.error(
            "address-count", "A trunk must not have more than 100 addresses.", "Look for a list in the wrong column.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        int count = draft.row().list(Column.ADDRESSES).size();
        if (count > MOST) {
            report.add(RULE, Column.ADDRESSES, "", count + " addresses, more than " + MOST);
        }
    }
}
