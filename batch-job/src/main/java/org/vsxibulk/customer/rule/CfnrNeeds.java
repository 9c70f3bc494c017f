package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.csv.Column;

/** CFNR works per number, over the loop trunk, behind known addresses (guide, CFNR). */
final class CfnrNeeds implements NumberCheck {

    static final Rule DID =
            Rule.error("cfnr-needs-did", "CFNR must have numbers to forward.", "Fill in dids, or empty cfnr.");
    static final Rule LOOP = Rule.error(
            "cfnr-needs-loop",
            "CFNR must have a loop trunk in the settings.",
            "Set loop.trunk-id, loop.address and loop.digit-mapping-table, or empty cfnr.");
    static final Rule ADDRESS = Rule.error(
            "cfnr-dynamic-address",
            "CFNR on a dynamic-peering trunk must have a first node that the dialect states.",
            "Capture the form of a dynamic-peering trunk into the dialect, or empty cfnr.");

    @Override
    public List<Rule> rules() {
        return List.of(DID, LOOP, ADDRESS);
    }

    @Override
    public void check(Enlisted customer, Surroundings around, Report report) {
        if (customer.cfnr().isEmpty()) {
            return;
        }
        if (customer.dids().isEmpty() && customer.draft().dids().complete()) {
            report.add(DID, Column.CFNR, "", "CFNR on a customer without numbers");
        }
        if (around.settings().loop().isEmpty()) {
            report.add(LOOP, Column.CFNR, "", "CFNR, but the settings have no loop trunk");
        }
        if (customer.draft().is(TrunkType.DYNAMIC_PEERING) && !around.traits().dynamicAddressKnown()) {
            report.add(
                    ADDRESS,
                    Column.CFNR,
                    "",
                    "CFNR on a dynamic-peering trunk, whose first address the dialect does not state");
        }
    }
}
