package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.settings.CustomerRoute;
import org.vsxibulk.settings.Loop;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * What all customers share is made by the operator (guide, assumptions). A wrong index in the settings would send every
 * customer's calls to nowhere, and nothing else would notice: the switch takes any number.
 */
final class SharedGuard implements Guard {

    private final Situation situation;
    private final Settings settings;
    private final TableDialect trunks;
    private final List<String> wrong = new ArrayList<>();

    SharedGuard(Situation situation) {
        this.situation = situation;
        this.settings = situation.settings();
        this.trunks = situation.names(Table.TRUNK);
    }

    @Override
    public Optional<Trip> trip() {
        settings.loop().ifPresent(this::loop);
        settings.inboundRouteTable()
                .ifPresent(id -> require(Field.ROUTE_TABLE_ID, id, "inbound-route-table", "route table"));
        TreeSet<Integer> carriers = new TreeSet<>();
        settings.customerRoutes().stream().map(CustomerRoute::destinations).forEach(carriers::addAll);
        carriers.forEach(id -> require(Field.TRUNK_ID, id, "customer-routes.destinations", "trunk"));
        inUse();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Trip(
                        Consent.CONFIRM_SHARED,
                        "what all customers share is not on the switch as the settings say, so that their calls might"
                                + " lead nowhere",
                        wrong,
                        "",
                        "Correct the settings. If the switch is right and they are too"));
    }

    private void loop(Loop loop) {
        Optional<Element> trunk = require(Field.TRUNK_ID, loop.trunkId(), "loop.trunk-id", "trunk");
        require(Field.MAPPING_TABLE_ID, loop.digitMappingTable(), "loop.digit-mapping-table", "digit mapping table");
        trunk.ifPresent(there -> {
            List<String> addresses = trunks.read(Field.TRUNK_ADDRESS, there);
            if (!addresses.contains(trunks.comparable(Field.TRUNK_ADDRESS, loop.address()))) {
                say(
                        "loop.address",
                        loop.address(),
                        "is no address of " + loopInWords(loop) + "; it has "
                                + (addresses.isEmpty() ? "none" : String.join(", ", addresses)));
            }
            String table = trunks.readOne(Field.TRUNK_MAPPING_TABLE, there);
            if (!table.equals(Integer.toString(loop.digitMappingTable()))) {
                say(
                        "loop.digit-mapping-table",
                        loop.digitMappingTable(),
                        "is not the digit mapping table of " + loopInWords(loop) + "; it uses "
                                + (table.isEmpty() ? "none" : table));
            }
        });
    }

    private String loopInWords(Loop loop) {
        return situation.trunkInWords(Integer.toString(loop.trunkId()));
    }

    private Optional<Element> require(Field id, int value, String setting, String what) {
        Optional<Element> there = situation.find(id, Integer.toString(value));
        if (there.isEmpty()) {
            say(setting, value, "is not on the switch: it has no such " + what);
        }
        return there;
    }

    /** The switch shows neither service ports nor profiles: only who uses them. */
    private void inUse() {
        Set<String> ports = new TreeSet<>();
        Set<String> profiles = new TreeSet<>();
        situation.live(Table.TRUNK).forEach(position -> true, (position, trunk) -> {
            ports.addAll(trunks.read(Field.TRUNK_SERVICE_PORT, trunk));
            profiles.addAll(trunks.read(Field.TRUNK_STOP_ROUTE_PROFILE, trunk));
        });
        used("stop-route-profile", settings.stopRouteProfile(), profiles);
        TreeMap<Integer, Customer> ofRows = new TreeMap<>();
        boolean settingMatters = false;
        for (Customer customer : situation.customers()) {
            customer.servicePort().ifPresent(port -> ofRows.putIfAbsent(port, customer));
            settingMatters |= customer.servicePort().isEmpty();
        }
        if (settingMatters) {
            used("service-port", settings.servicePort(), ports);
        }
        ofRows.forEach((port, customer) ->
                used("service_port of row " + customer.line() + " (" + customer.customerId() + ")", port, ports));
    }

    private void used(String setting, int value, Set<String> inUse) {
        if (!inUse.contains(Integer.toString(value))) {
            say(
                    setting,
                    value,
                    "is used by no trunk on the switch; in use are "
                            + (inUse.isEmpty() ? "none" : String.join(", ", inUse)));
        }
    }

    private void say(String setting, Object value, String found) {
        wrong.add(setting + ": " + value + " " + found);
    }
}
