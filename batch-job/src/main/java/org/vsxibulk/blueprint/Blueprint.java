package org.vsxibulk.blueprint;

import java.util.Optional;
import java.util.function.Consumer;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.SwitchTraits;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.NumberForm;
import org.vsxibulk.vsxi.dialect.NumberStyle;
import org.vsxibulk.vsxi.dialect.TableDialect;

/**
 * The entries that should exist for a customer: a pure function of the row, the settings and the dialect. Entries are
 * made again whenever they are needed rather than kept. Immutable and thread-safe.
 */
public final class Blueprint {

    private final TableBlueprint tables;
    private final TrunkBlueprint trunks;
    private final RouteBlueprint routes;
    private final MappingBlueprint mappings;

    public Blueprint(Settings settings, Dialect dialect) {
        this.tables = new TableBlueprint();
        this.trunks = new TrunkBlueprint(settings, dialect.table(Table.TRUNK));
        this.routes = new RouteBlueprint(settings, dialect.table(Table.ROUTE));
        this.mappings = new MappingBlueprint(settings);
    }

    /** Visits the entries of one part of a customer, always in the same order. */
    public void forEach(Customer customer, Part part, Consumer<DesiredEntry> action) {
        switch (part) {
            case ROUTE_TABLE -> action.accept(tables.routeTable(customer));
            case DIGIT_MAPPING_TABLE -> action.accept(tables.digitMappingTable(customer));
            case TRUNK -> action.accept(trunks.trunk(customer));
            case SIP_USER -> trunks.sipUser(customer).ifPresent(action);
            case ROUTES -> routes.own(customer, action);
            case DIGIT_MAPPINGS -> mappings.all(customer, action);
            case INBOUND_ROUTES -> routes.inbound(customer, action);
        }
    }

    /** Visits all entries of a customer. */
    public void forEach(Customer customer, Consumer<DesiredEntry> action) {
        for (Part part : Part.values()) {
            forEach(customer, part, action);
        }
    }

    /** What the validation rules must know of a dialect. */
    public static SwitchTraits traits(Dialect dialect) {
        TableDialect trunks = dialect.table(Table.TRUNK);
        TableDialect routes = dialect.table(Table.ROUTE);
        return new SwitchTraits(
                trunks.has(Field.TRUNK_ADDRESS_PORT),
                trunks.dynamicAddress().isPresent(),
                digits -> routes.number(Field.ROUTE_MATCH, digits),
                Optional.of(routes.numbers(Field.ROUTE_MATCH))
                        .filter(numbers -> numbers.form() == NumberForm.NATIONAL)
                        .map(NumberStyle::countryCode));
    }
}
