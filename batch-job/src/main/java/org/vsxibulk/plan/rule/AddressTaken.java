package org.vsxibulk.plan.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.Severity;
import org.vsxibulk.settings.Strictness;

/** Two peering trunks of one service port with one address: the switch could not tell whose call it is. */
final class AddressTaken implements LiveRule {

    private static final Rule RULE = Rule.error(
            "address-taken",
            "An address must not belong to a peering trunk of somebody who is not in the input, on the same service port.",
            "Correct the address, give the trunk another service port, or set shared-addresses to warn or off.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Situation situation, Reporter reporter) {
        Strictness strictness = situation.settings().sharedAddresses();
        if (strictness == Strictness.OFF) {
            return;
        }
        Severity severity = strictness == Strictness.REQUIRE ? Severity.ERROR : Severity.WARNING;
        Map<OtherTrunk.Source, List<Customer>> wanted = wanted(situation);
        for (OtherTrunk trunk : situation.trunks().others()) {
            for (OtherTrunk.Source source : trunk.peering() ? trunk.sources() : List.<OtherTrunk.Source>of()) {
                wanted.getOrDefault(source, List.of())
                        .forEach(customer -> reporter.add(
                                RULE,
                                severity,
                                customer,
                                "addresses",
                                source.host(),
                                "'" + source.host() + "' belongs to trunk " + trunk.id() + " ('" + trunk.name()
                                        + "') on the switch, which is not in the input"));
            }
        }
    }

    private static Map<OtherTrunk.Source, List<Customer>> wanted(Situation situation) {
        Map<OtherTrunk.Source, List<Customer>> wanted = new HashMap<>();
        for (Customer customer : situation.customers()) {
            int servicePort = customer.servicePort().orElse(situation.settings().servicePort());
            for (Endpoint address : customer.addresses()) {
                int port = address.port()
                        .orElse(situation.settings().trunkDefaults().port());
                wanted.computeIfAbsent(
                                new OtherTrunk.Source(
                                        address.host(), Integer.toString(port), Integer.toString(servicePort)),
                                source -> new ArrayList<>())
                        .add(customer);
            }
        }
        return wanted;
    }
}
