package org.vsxibulk.plan.rule;

import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;

/** A new SIP user needs a password; only one that exists may keep its own. */
final class PasswordMissing implements LiveRule {

    private static final Rule RULE = Rule.error(
            "password-missing", "A SIP user that is not on the switch yet needs a password.", "Fill sip_password.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Situation situation, Reporter reporter) {
        Blueprint blueprint = situation.blueprint();
        LiveTable users = situation.live(Table.SIP_USER);
        for (Customer customer : situation.customers()) {
            boolean without = customer.credentials()
                    .filter(credentials -> credentials.password().isEmpty())
                    .isPresent();
            if (without) {
                blueprint.forEach(customer, Part.SIP_USER, user -> {
                    if (users.match(user) instanceof LiveTable.Match.Absent) {
                        reporter.add(
                                RULE,
                                customer,
                                "sip_password",
                                "",
                                "the cell is empty, and the switch has no such SIP user yet");
                    }
                });
            }
        }
    }
}
