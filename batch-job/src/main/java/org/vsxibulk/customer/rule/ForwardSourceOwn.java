package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Only a customer's own numbers can be forwarded. */
final class ForwardSourceOwn implements NumberCheck {

    static final Rule RULE = Rule.error(
            "forward-source-own",
            "The number before the = must be one of the customer's own.",
            "Add the number to dids, or correct it.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Enlisted customer, Surroundings around, Report report) {
        check(customer, customer.draft().cfa(), Column.CFA, report);
        check(customer, customer.draft().cfnr(), Column.CFNR, report);
    }

    private static void check(Enlisted customer, ForwardList list, Column column, Report report) {
        for (long source : list.sources()) {
            if (customer.draft().dids().complete() && !customer.dids().contains(source)) {
                report.add(RULE, column, "+" + source, "'+" + source + "' is not one of the customer's numbers");
            }
        }
    }
}
