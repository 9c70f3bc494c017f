package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.csv.Column;

/** A peering trunk does not register. */
final class CredentialsOnPeering implements RowCheck {

    static final Rule RULE = Rule.error(
            "credentials-on-peering",
            "A peering trunk must not have SIP credentials.",
            "Empty sip_username and sip_password, or make the trunk dynamic-peering without addresses.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        if (draft.is(TrunkType.PEERING) && !draft.username().isEmpty()) {
            report.add(RULE, Column.SIP_USERNAME, draft.username(), "a peering trunk with a user name");
        }
        if (draft.is(TrunkType.PEERING) && !draft.password().isEmpty()) {
            report.add(RULE, Column.SIP_PASSWORD, "", "a peering trunk with a password");
        }
    }
}
