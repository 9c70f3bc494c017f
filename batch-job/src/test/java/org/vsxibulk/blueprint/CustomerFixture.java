package org.vsxibulk.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Did;
import org.vsxibulk.customer.DidSet;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Forwarding;
import org.vsxibulk.customer.SipCredentials;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.settings.Secret;

/** Customers for tests, step by step: a row with one number for trunk and tables and one address, unless said otherwise. */
public final class CustomerFixture {

    private final int id;
    private int routeTable;
    private int mappingTable;
    private TrunkType type = TrunkType.PEERING;
    private List<String> addresses = new ArrayList<>();
    private OptionalInt capacity = OptionalInt.empty();
    private List<Integer> extensionLengths = List.of();
    private DidSet dids = DidSet.none();
    private Forwarding cfa = Forwarding.none();
    private Forwarding cfnr = Forwarding.none();
    private Optional<SipCredentials> credentials = Optional.empty();

    private CustomerFixture(int id) {
        this.id = id;
        this.routeTable = id;
        this.mappingTable = id;
        this.addresses.add("198.51." + id / 250 + "." + (id % 250 + 1));
    }

    public static CustomerFixture customer(int id) {
        return new CustomerFixture(id);
    }

    public CustomerFixture tables(int ofRoutes, int ofMappings) {
        routeTable = ofRoutes;
        mappingTable = ofMappings;
        return this;
    }

    public CustomerFixture addresses(String... hosts) {
        addresses = List.of(hosts);
        return this;
    }

    public CustomerFixture registering(String username, String password) {
        type = TrunkType.DYNAMIC_PEERING;
        addresses = List.of();
        credentials = Optional.of(
                new SipCredentials(username, Optional.of(new Secret(password)).filter(secret -> !secret.isEmpty())));
        return this;
    }

    public CustomerFixture capacity(int calls) {
        capacity = OptionalInt.of(calls);
        return this;
    }

    public CustomerFixture extensions(Integer... lengths) {
        extensionLengths = List.of(lengths);
        return this;
    }

    public CustomerFixture dids(long... numbers) {
        dids = DidSet.of(numbers);
        return this;
    }

    /** @param pairs {@code *=+13105550199} or {@code +12125550100=204} */
    public CustomerFixture cfa(String... pairs) {
        cfa = forwarding(pairs);
        return this;
    }

    /** @param pairs as for {@link #cfa}; {@code *} for all DIDs */
    public CustomerFixture cfnr(String... pairs) {
        cfnr = forwarding(pairs);
        return this;
    }

    private static Forwarding forwarding(String... pairs) {
        Optional<ForwardTarget> all = Optional.empty();
        Map<Long, Long> perDid = new TreeMap<>();
        for (String pair : pairs) {
            String[] sides = pair.split("=");
            ForwardTarget target = sides[1].startsWith("+")
                    ? new ForwardTarget.OffNet(Did.parse(sides[1]))
                    : new ForwardTarget.OnNet(sides[1]);
            if (sides[0].equals("*")) {
                all = Optional.of(target);
            } else {
                perDid.put(Did.parse(sides[0]).digits(), target.pack());
            }
        }
        return Forwarding.of(all, perDid);
    }

    public Customer build() {
        return new Customer(
                id - 4998,
                "C" + id,
                "Customer " + id,
                new TrunkId(id),
                new TableId(routeTable),
                new TableId(mappingTable),
                type,
                addresses.stream().map(Endpoint::parse).toList(),
                OptionalInt.empty(),
                capacity,
                OptionalInt.empty(),
                extensionLengths.stream().map(ExtensionLength::new).toList(),
                dids,
                cfa,
                cfnr,
                credentials);
    }
}
