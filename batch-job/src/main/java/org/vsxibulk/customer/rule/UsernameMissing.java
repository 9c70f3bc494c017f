package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.csv.Column;

/** A dynamic-peering trunk registers with a user name (guide, "Authenticated or Non-Authenticated"). */
final class UsernameMissing implements RowCheck {

    static final Rule RULE = Rule.error(
            "username-missing",
            "A dynamic-peering trunk must have a SIP user name.",
            "Fill in sip_username, or make the trunk peering with an address.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        if (draft.is(TrunkType.DYNAMIC_PEERING) && draft.username().isEmpty()) {
            report.add(RULE, Column.SIP_USERNAME, "", "a dynamic-peering trunk without a user name");
        }
    }
}
