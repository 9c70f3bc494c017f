package org.vsxibulk.plan.rule;

import java.util.Set;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;

/** A SIP user of somebody else's trunk is not taken away from it unnoticed: the takeover guard asks. */
final class UsernameTaken implements LiveRule {

    private static final Rule RULE = Rule.warning(
            "username-taken",
            "A SIP user name should not belong to the trunk of somebody who is not in the input.",
            "Give the customer another user name, or make sure that its owner has given it up.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Situation situation, Reporter reporter) {
        Blueprint blueprint = situation.blueprint();
        LiveTable users = situation.live(Table.SIP_USER);
        Set<String> ours = situation.trunksOfTheInput();
        for (Customer customer : situation.customers()) {
            blueprint.forEach(customer, Part.SIP_USER, user -> {
                if (users.match(user) instanceof LiveTable.Match.Present present) {
                    String trunk = situation.names(Table.SIP_USER).readOne(Field.SIP_TRUNK, present.entry());
                    // one that is bound to no trunk was left half made: nobody loses it
                    if (!trunk.isEmpty() && !ours.contains(trunk)) {
                        String name = user.value(Field.SIP_USERNAME);
                        reporter.add(
                                RULE,
                                customer,
                                "sip_username",
                                name,
                                "'" + name + "' belongs to "
                                        + situation.trunkInWords(trunk)
                                        + " on the switch, which is not in the input");
                    }
                }
            });
        }
    }
}
