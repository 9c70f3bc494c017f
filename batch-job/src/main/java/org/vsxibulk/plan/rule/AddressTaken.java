package org.vsxibulk.plan.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.Severity;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Two peering trunks of one service port with one address: the switch could not tell whose call it is. */
final class AddressTaken implements LiveRule {

    private static final Rule RULE = Rule.error(
            "address-taken",
            "An address must not belong to a peering trunk of somebody who is not in the input, on the same service port.",
            "Correct the address, give the trunk another service port, or set shared-addresses to warn or off.");

    /** Where calls come from. */
    private record Source(String host, String port, String servicePort) {}

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
        Map<Source, List<Customer>> wanted = wanted(situation);
        Set<String> ours = situation.trunksOfTheInput();
        TableDialect names = situation.names(Table.TRUNK);
        situation.live(Table.TRUNK).forEach(position -> true, (position, trunk) -> {
            String id = names.readOne(Field.TRUNK_ID, trunk);
            boolean peering =
                    names.readOne(Field.TRUNK_TYPE, trunk).equals(names.comparable(Field.TRUNK_TYPE, Words.PEERING));
            if (peering && !ours.contains(id)) {
                for (Source source : sources(names, trunk)) {
                    wanted.getOrDefault(source, List.of())
                            .forEach(customer -> reporter.add(
                                    RULE,
                                    severity,
                                    customer,
                                    "addresses",
                                    source.host(),
                                    "'" + source.host() + "' belongs to trunk " + id + " ('"
                                            + names.readOne(Field.TRUNK_NAME, trunk)
                                            + "') on the switch, which is not in the input"));
                }
            }
        });
    }

    private static Map<Source, List<Customer>> wanted(Situation situation) {
        Map<Source, List<Customer>> wanted = new HashMap<>();
        for (Customer customer : situation.customers()) {
            int servicePort = customer.servicePort().orElse(situation.settings().servicePort());
            for (Endpoint address : customer.addresses()) {
                int port = address.port()
                        .orElse(situation.settings().trunkDefaults().port());
                wanted.computeIfAbsent(
                                new Source(address.host(), Integer.toString(port), Integer.toString(servicePort)),
                                source -> new ArrayList<>())
                        .add(customer);
            }
        }
        return wanted;
    }

    private static List<Source> sources(TableDialect names, Element trunk) {
        List<String> ports = names.read(Field.TRUNK_ADDRESS_PORT, trunk);
        List<Source> sources = new ArrayList<>();
        for (String host : names.read(Field.TRUNK_ADDRESS, trunk)) {
            String port =
                    sources.size() < ports.size() ? ports.get(sources.size()) : names.readOne(Field.TRUNK_PORT, trunk);
            sources.add(new Source(host, port, names.readOne(Field.TRUNK_SERVICE_PORT, trunk)));
        }
        return sources;
    }
}
