package org.vsxibulk.blueprint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Says to whom of the input a live entry belongs: the trunk and tables of its row, what stands in these tables, inbound
 * routes to its trunk, its SIP users, and forwarding of its numbers in the loop trunk's table. Not thread-safe.
 */
public final class Ownership {

    /**
     * Whose entry it is.
     *
     * @param position the customer's place in the input
     * @param alone whether nobody else needs the entry; an inbound route may lead to other trunks too
     */
    public record Owner(Part part, Customer customer, int position, boolean alone) {}

    private final List<Customer> customers;
    private final Dialect dialect;
    private final OptionalInt inboundTable;
    private final OptionalInt loopTable;
    private final Map<String, Integer> byTrunk = new HashMap<>();
    private final Map<String, Integer> byRouteTable = new HashMap<>();
    private final Map<String, Integer> byMappingTable = new HashMap<>();
    private final LoopOwners forwarded;

    /** @param live the tables as they are, to know to whom numbers lead */
    public Ownership(List<Customer> customers, Settings settings, Dialect dialect, LiveTables live) {
        this(customers, settings, dialect, live, position -> false);
    }

    /**
     * For whoever knows it already.
     *
     * @param wantedRoutes which routes of the switch, by position, are some row's as it wants them
     */
    public Ownership(
            List<Customer> customers, Settings settings, Dialect dialect, LiveTables live, IntPredicate wantedRoutes) {
        this.customers = List.copyOf(customers);
        this.dialect = dialect;
        this.inboundTable = settings.inboundRouteTable();
        this.loopTable = settings.loop()
                .map(loop -> OptionalInt.of(loop.digitMappingTable()))
                .orElse(OptionalInt.empty());
        for (int i = 0; i < customers.size(); i++) {
            Customer customer = customers.get(i);
            byTrunk.put(customer.trunkId().toString(), i);
            byRouteTable.put(customer.routeTableId().toString(), i);
            byMappingTable.put(customer.digitMappingTableId().toString(), i);
        }
        this.forwarded = new LoopOwners(this.customers, settings, dialect, live, wantedRoutes);
    }

    /** Absent when the entry belongs to nobody in the input. */
    public Optional<Owner> owner(Table table, Element entry) {
        TableDialect names = dialect.table(table);
        return switch (table) {
            case ROUTE_TABLE -> owner(Part.ROUTE_TABLE, byRouteTable.get(names.readOne(Field.ROUTE_TABLE_ID, entry)));
            case DIGIT_MAPPING_TABLE ->
                owner(Part.DIGIT_MAPPING_TABLE, byMappingTable.get(names.readOne(Field.MAPPING_TABLE_ID, entry)));
            case TRUNK -> owner(Part.TRUNK, byTrunk.get(names.readOne(Field.TRUNK_ID, entry)));
            case SIP_USER -> owner(Part.SIP_USER, byTrunk.get(names.readOne(Field.SIP_TRUNK, entry)));
            case ROUTE -> route(names, entry);
            case DIGIT_MAPPING -> mapping(names, entry);
        };
    }

    /**
     * Who gets the number of an owner's entry, when it is a forwarding in the loop trunk's table and the number is another
     * row's by now; otherwise the owner. As long as the one does not get the number, the other needs the forwarding.
     */
    public Customer heir(Owner owner, Element entry) {
        int heir = isForwarding(owner.part(), entry) ? forwarded.rowOf(entry) : -1;
        return heir < 0 ? owner.customer() : customers.get(heir);
    }

    /** Whether an entry stands in the loop trunk's table, which customers share. */
    public boolean isForwarding(Part part, Element entry) {
        return part == Part.DIGIT_MAPPINGS
                && is(loopTable, dialect.table(part.table()).readOne(Field.MAPPING_TABLE, entry));
    }

    private Optional<Owner> route(TableDialect names, Element entry) {
        String table = names.readOne(Field.ROUTE_TABLE, entry);
        if (!is(inboundTable, table)) {
            return owner(Part.ROUTES, byRouteTable.get(table));
        }
        List<String> destinations = names.read(Field.ROUTE_DESTINATION, entry);
        boolean alone = destinations.stream().distinct().count() == 1;
        return destinations.stream()
                .filter(byTrunk::containsKey)
                .findFirst()
                .map(trunk -> owner(Part.INBOUND_ROUTES, byTrunk.get(trunk), alone));
    }

    private Optional<Owner> mapping(TableDialect names, Element entry) {
        String table = names.readOne(Field.MAPPING_TABLE, entry);
        if (!is(loopTable, table)) {
            return owner(Part.DIGIT_MAPPINGS, byMappingTable.get(table));
        }
        int position = forwarded.owner(entry);
        return position < 0 ? Optional.empty() : Optional.of(owner(Part.DIGIT_MAPPINGS, position, true));
    }

    private static boolean is(OptionalInt id, String text) {
        return id.isPresent() && Integer.toString(id.getAsInt()).equals(text);
    }

    private Optional<Owner> owner(Part part, @Nullable Integer position) {
        return Optional.ofNullable(position).map(known -> owner(part, known, true));
    }

    private Owner owner(Part part, int position, boolean alone) {
        return new Owner(part, customers.get(position), position, alone);
    }
}
