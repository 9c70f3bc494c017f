package org.vsxibulk.customer.rule;

import java.util.HashSet;
import java.util.List;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Forwarding abroad is how toll fraud is done. */
final class TargetInternational implements RowCheck {

    static final Rule RULE = Rule.warning(
            "target-international",
            "A forwarding target should not be abroad, as seen from the United States and Canada.",
            "Make sure that the customer ordered this target.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        check(draft.cfa(), Column.CFA, around, report);
        check(draft.cfnr(), Column.CFNR, around, report);
    }

    private static void check(ForwardList list, Column column, Surroundings around, Report report) {
        var seen = new HashSet<ForwardTarget>();
        list.forEachTarget(target -> {
            if (seen.add(target)) {
                check(target, column, around.plan(), report);
            }
        });
    }

    /** Judges one target of either file. */
    static void check(ForwardTarget target, Column column, NumberPlan plan, Report report) {
        if (target instanceof ForwardTarget.OffNet offNet
                && plan.international(offNet.number().digits())) {
            report.add(RULE, column, offNet.toString(), "the target '" + offNet + "' is abroad");
        }
    }
}
