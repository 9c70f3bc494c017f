package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A number forwarded to a number of the same customer comes straight back. */
final class ForwardTargetOwn implements NumberCheck {

    static final Rule CFA = Rule.error(
            "cfa-target-own",
            "A CFA target must not be one of the customer's own numbers: the call would come straight back.",
            "Write the extension as an on-net target, or another number.");
    static final Rule CFNR = Rule.error(
            "cfnr-target-own",
            "A CFNR target must not be one of the customer's own numbers: it is unreachable with the trunk.",
            "Write a number elsewhere, for example a mobile phone.");

    @Override
    public List<Rule> rules() {
        return List.of(CFA, CFNR);
    }

    @Override
    public void check(Enlisted customer, Surroundings around, Report report) {
        check(customer, customer.draft().cfa(), CFA, Column.CFA, report);
        check(customer, customer.draft().cfnr(), CFNR, Column.CFNR, report);
    }

    private static void check(Enlisted customer, ForwardList list, Rule rule, Column column, Report report) {
        list.forEachTarget(target -> {
            if (target instanceof ForwardTarget.OffNet offNet
                    && customer.dids().contains(offNet.number().digits())) {
                report.add(
                        rule,
                        column,
                        offNet.toString(),
                        "the target '" + offNet + "' is a number of the customer itself");
            }
        });
    }
}
