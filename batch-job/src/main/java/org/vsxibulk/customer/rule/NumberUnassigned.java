package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A number of a range that its country has not given out; metadata age, so this is only said. */
final class NumberUnassigned implements RowCheck {

    static final Rule RULE = Rule.warning(
            "number-unassigned",
            "A number outside +1 should lie in a range that its country has given out.",
            "Compare the number with the customer's contract.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        draft.dids().forEachRange((first, last) -> {
            if (!around.plan().assigned(first)) {
                report.add(
                        RULE,
                        Column.DIDS,
                        "+" + first,
                        "'+" + first + "' lies in no range that its country has given out");
            }
        });
    }
}
