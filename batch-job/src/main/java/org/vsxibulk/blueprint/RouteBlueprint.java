package org.vsxibulk.blueprint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.settings.CustomerRoute;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;

/** Routes: out of the customer's own table, between its extensions, and in from the carriers. */
final class RouteBlueprint {

    /** Inbound routes are the only ones of their table and match, so the first number does. */
    private static final int INBOUND_EXTENSION = 1;

    private final Settings settings;
    /** The switch's own bounds for "any length", which only the template knows. */
    private final Map<Field, List<String>> anyLength = new EnumMap<>(Field.class);

    RouteBlueprint(Settings settings, TableDialect routes) {
        this.settings = settings;
        for (Field bound : List.of(Field.ROUTE_MIN_LENGTH, Field.ROUTE_MAX_LENGTH)) {
            routes.templateValue(bound).ifPresent(value -> anyLength.put(bound, List.of(value)));
        }
    }

    void own(Customer customer, Consumer<DesiredEntry> action) {
        int table = customer.routeTableId().value();
        for (CustomerRoute route : settings.customerRoutes()) {
            List<String> destinations =
                    route.destinations().stream().map(String::valueOf).toList();
            action.accept(route(table, route.match(), route.extension(), destinations)
                    .own(Field.ROUTE_MIN_LENGTH, route.minLength())
                    .own(Field.ROUTE_MAX_LENGTH, route.maxLength())
                    .build());
        }
        for (ExtensionLength length : customer.extensionLengths()) {
            action.accept(extensionDialling(customer, table, length.digits()));
        }
    }

    /**
     * A default route of exactly one length, back to the customer's own trunk. All such routes of a table have the empty
     * match, so the length itself is the extension number that tells them apart: it neither collides nor moves when
     * another length comes or goes (contract section 2.2).
     */
    private DesiredEntry extensionDialling(Customer customer, int table, int length) {
        return route(table, "", length, List.of(customer.trunkId().toString()))
                .own(Field.ROUTE_MIN_LENGTH, length)
                .own(Field.ROUTE_MAX_LENGTH, length)
                .build();
    }

    void inbound(Customer customer, Consumer<DesiredEntry> action) {
        if (settings.inboundRouteTable().isEmpty()) {
            return;
        }
        int table = settings.inboundRouteTable().getAsInt();
        List<String> destination = List.of(customer.trunkId().toString());
        customer.dids().stream().forEach(did -> {
            var route = route(table, "+" + did, INBOUND_EXTENSION, destination);
            anyLength.forEach(route::own);
            action.accept(route.build());
        });
    }

    private static DesiredEntry.Builder route(int table, String match, int extension, List<String> destinations) {
        return DesiredEntry.of(Table.ROUTE)
                .own(Field.ROUTE_TABLE, table)
                .own(Field.ROUTE_MATCH, match)
                .own(Field.ROUTE_EXTENSION, extension)
                .own(Field.ROUTE_DESTINATION, destinations)
                .own(Field.ROUTE_POLICY, Words.TOP_DOWN);
    }
}
