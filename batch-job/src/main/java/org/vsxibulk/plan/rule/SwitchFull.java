package org.vsxibulk.plan.rule;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * A switch carries up to 10,000 customer trunks (guide; contract section 3). Counted are the trunks inside the owned ids:
 * carriers and other people's trunks are not ours to count.
 */
final class SwitchFull implements LiveRule {

    static final int MOST_TRUNKS = 10_000;

    private static final Rule RULE = Rule.fileError(
            "switch-full",
            "The trunks inside the owned ids and those to be created must not be more than 10,000 together.",
            "Move some of the customers to another switch.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Situation situation, Reporter reporter) {
        LiveTable trunks = situation.live(Table.TRUNK);
        if (trunks.size() + (long) situation.customers().size() <= MOST_TRUNKS) {
            return;
        }
        Set<Integer> all = new HashSet<>();
        for (String id : situation.trunks().ids()) {
            if (id.matches("[0-9]{1,9}")
                    && situation.settings().ownedIds().trunks().contains(Integer.parseInt(id))) {
                all.add(Integer.parseInt(id));
            }
        }
        int there = all.size();
        situation.customers().forEach(customer -> all.add(customer.trunkId().value()));
        int creates = all.size() - there;
        if (creates > 0 && all.size() > MOST_TRUNKS) {
            reporter.addForTheFile(
                    RULE,
                    String.format(
                            Locale.ROOT,
                            "%s on the switch inside the owned ids and %s to be created: more than %,d",
                            Amount.of(there, "trunk is", "trunks are"),
                            Amount.of(creates, "is", "are"),
                            MOST_TRUNKS));
        }
    }
}
