package org.vsxibulk.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;

/**
 * The customer's trunk and, for dynamic peering, its SIP user (guide, "Authenticated or Non-Authenticated", "Call Forward
 * Not Reachable", "Failover/Redundant Trunk").
 */
final class TrunkBlueprint {

    private final Settings settings;
    private final TableDialect trunks;

    TrunkBlueprint(Settings settings, TableDialect trunks) {
        this.settings = settings;
        this.trunks = trunks;
    }

    DesiredEntry trunk(Customer customer) {
        var trunk = DesiredEntry.of(Table.TRUNK)
                .own(Field.TRUNK_ID, customer.trunkId().value())
                .own(Field.TRUNK_NAME, customer.name())
                .own(Field.TRUNK_COMPANY, customer.name())
                .own(Field.TRUNK_TYPE, customer.type() == TrunkType.PEERING ? Words.PEERING : Words.DYNAMIC_PEERING)
                .own(Field.TRUNK_ROUTE_TABLE, customer.routeTableId().value())
                .own(Field.TRUNK_MAPPING_TABLE, customer.digitMappingTableId().value())
                .own(Field.TRUNK_SERVICE_PORT, customer.servicePort().orElse(settings.servicePort()))
                .own(Field.TRUNK_STOP_ROUTE_PROFILE, settings.stopRouteProfile());
        boolean reachableElsewhere = !customer.cfnr().isEmpty();
        addresses(customer, reachableElsewhere, trunk);
        if (customer.addresses().size() > 1 || reachableElsewhere) {
            trunk.own(Field.TRUNK_POLICY, Words.TOP_DOWN).own(Field.TRUNK_POLLING, Words.ON);
        }
        number(
                trunk,
                Field.TRUNK_CAPACITY,
                customer.capacity(),
                settings.trunkDefaults().capacity());
        number(
                trunk,
                Field.TRUNK_CPS_LIMIT,
                customer.cpsLimit(),
                settings.trunkDefaults().cpsLimit());
        return trunk.build();
    }

    /** Primary first, then the backups, the loop address last; a trunk of unknown address keeps what its template says. */
    private void addresses(Customer customer, boolean loop, DesiredEntry.Builder trunk) {
        List<String> hosts = new ArrayList<>();
        customer.addresses().forEach(address -> hosts.add(address.host()));
        if (customer.type() == TrunkType.DYNAMIC_PEERING) {
            trunks.dynamicAddress().ifPresent(hosts::add);
        }
        if (loop) {
            settings.loop().ifPresent(shared -> hosts.add(shared.address()));
        }
        if (!hosts.isEmpty()) {
            trunk.own(Field.TRUNK_ADDRESS, hosts);
        }
        ports(customer, hosts.size(), trunk);
    }

    private void ports(Customer customer, int nodes, DesiredEntry.Builder trunk) {
        OptionalInt first = customer.addresses().stream()
                .map(Endpoint::port)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        if (first.isPresent() && trunks.has(Field.TRUNK_ADDRESS_PORT)) {
            List<String> ports = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                OptionalInt port = i < customer.addresses().size()
                        ? customer.addresses().get(i).port()
                        : OptionalInt.empty();
                ports.add(Integer.toString(port.orElse(settings.trunkDefaults().port())));
            }
            trunk.own(Field.TRUNK_ADDRESS_PORT, ports);
        } else {
            number(trunk, Field.TRUNK_PORT, first, settings.trunkDefaults().port());
        }
    }

    /** Ours when the row gives it, otherwise only for a new trunk. */
    private static void number(DesiredEntry.Builder trunk, Field field, OptionalInt given, int otherwise) {
        if (given.isPresent()) {
            trunk.own(field, given.getAsInt());
        } else {
            trunk.onCreate(field, Integer.toString(otherwise));
        }
    }

    Optional<DesiredEntry> sipUser(Customer customer) {
        return customer.credentials().map(credentials -> {
            var user = DesiredEntry.of(Table.SIP_USER)
                    .own(Field.SIP_USERNAME, credentials.username())
                    .own(Field.SIP_TRUNK, customer.trunkId().value());
            credentials.password().ifPresent(password -> user.own(Field.SIP_PASSWORD, password.reveal()));
            return user.build();
        });
    }
}
