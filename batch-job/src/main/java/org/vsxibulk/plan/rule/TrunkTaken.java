package org.vsxibulk.plan.rule;

import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** A trunk that is on the switch already may be somebody else's. */
final class TrunkTaken implements LiveRule {

    private static final Rule RULE = Rule.warning(
            "trunk-taken",
            "A trunk that is on the switch already should have been written by an earlier run.",
            "Make sure that it is this customer's trunk: look at its fields before and after in the plan.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Situation situation, Reporter reporter) {
        for (Customer customer : situation.customers()) {
            if (!situation.ownTrunks().contains(customer.trunkId().value())) {
                situation
                        .blueprint()
                        .forEach(customer, Part.TRUNK, trunk -> check(situation, reporter, customer, trunk));
            }
        }
    }

    private static void check(Situation situation, Reporter reporter, Customer customer, DesiredEntry trunk) {
        TableDialect names = situation.names(Table.TRUNK);
        if (situation.live(Table.TRUNK).match(trunk) instanceof LiveTable.Match.Present present
                && !names.differences(trunk, present.entry()).isEmpty()) {
            reporter.add(
                    RULE,
                    customer,
                    "trunk_id",
                    customer.trunkId().toString(),
                    "trunk " + customer.trunkId() + " is on the switch already ('"
                            + names.readOne(Field.TRUNK_NAME, present.entry())
                            + "'), and no earlier run wrote it: it will be changed");
        }
    }
}
