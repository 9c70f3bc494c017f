package org.vsxibulk.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Says to whom of the input a live entry belongs that no row wants: entries in a customer's own tables, inbound routes to
 * its trunk, its SIP users, and forwarding of its numbers in the loop trunk's table.
 */
final class LeftOvers {

    /** An entry's part, and the customer; absent when only the number is known. */
    record Owner(Part part, Optional<Customer> customer) {}

    private final Dialect dialect;
    private final OptionalInt inboundTable;
    private final OptionalInt loopTable;
    private final Map<String, Customer> byRouteTable = new HashMap<>();
    private final Map<String, Customer> byMappingTable = new HashMap<>();
    private final Map<String, Customer> byTrunk = new HashMap<>();
    private final NumberSet numbers;

    LeftOvers(List<Customer> customers, Settings settings, Dialect dialect) {
        this.dialect = dialect;
        this.inboundTable = settings.inboundRouteTable();
        this.loopTable = settings.loop()
                .map(loop -> OptionalInt.of(loop.digitMappingTable()))
                .orElse(OptionalInt.empty());
        for (Customer customer : customers) {
            byRouteTable.put(customer.routeTableId().toString(), customer);
            byMappingTable.put(customer.digitMappingTableId().toString(), customer);
            byTrunk.put(customer.trunkId().toString(), customer);
        }
        TableDialect mappings = dialect.table(Table.DIGIT_MAPPING);
        this.numbers = new NumberSet(customers, did -> mappings.number(Field.MAPPING_MATCH, did));
    }

    Optional<Owner> owner(Table table, Element entry) {
        TableDialect names = dialect.table(table);
        return switch (table) {
            case ROUTE -> route(names, entry);
            case DIGIT_MAPPING -> mapping(names, entry);
            case SIP_USER -> owner(Part.SIP_USER, byTrunk.get(names.readOne(Field.SIP_TRUNK, entry)));
            case TRUNK, ROUTE_TABLE, DIGIT_MAPPING_TABLE -> Optional.empty();
        };
    }

    private Optional<Owner> route(TableDialect names, Element entry) {
        String table = names.readOne(Field.ROUTE_TABLE, entry);
        if (is(inboundTable, table)) {
            return names.read(Field.ROUTE_DESTINATION, entry).stream()
                    .map(byTrunk::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .flatMap(customer -> owner(Part.INBOUND_ROUTES, customer));
        }
        return owner(Part.ROUTES, byRouteTable.get(table));
    }

    private Optional<Owner> mapping(TableDialect names, Element entry) {
        String table = names.readOne(Field.MAPPING_TABLE, entry);
        if (is(loopTable, table)) {
            return numbers.contains(names.readOne(Field.MAPPING_MATCH, entry))
                    ? Optional.of(new Owner(Part.DIGIT_MAPPINGS, Optional.empty()))
                    : Optional.empty();
        }
        return owner(Part.DIGIT_MAPPINGS, byMappingTable.get(table));
    }

    private static boolean is(OptionalInt id, String text) {
        return id.isPresent() && Integer.toString(id.getAsInt()).equals(text);
    }

    private static Optional<Owner> owner(Part part, @Nullable Customer customer) {
        return Optional.ofNullable(customer).map(known -> new Owner(part, Optional.of(known)));
    }
}
