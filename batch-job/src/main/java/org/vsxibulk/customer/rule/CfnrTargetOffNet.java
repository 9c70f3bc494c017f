package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Calls that the customer's own trunk cannot take must go elsewhere (guide, CFNR). */
final class CfnrTargetOffNet implements RowCheck {

    static final Rule RULE = Rule.error(
            "cfnr-target-off-net",
            "CFNR must lead to an off-net number: an extension is unreachable with its trunk.",
            "Write the number in full, for example +13105550177.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        draft.cfnr().forEachTarget(target -> {
            if (target instanceof ForwardTarget.OnNet onNet) {
                report.add(RULE, Column.CFNR, onNet.extension(), "the CFNR target '" + onNet + "' is an extension");
            }
        });
    }
}
