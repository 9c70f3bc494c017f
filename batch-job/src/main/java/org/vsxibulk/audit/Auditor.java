package org.vsxibulk.audit;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.NumberOwners;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.TableSource;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Holds the switch against the input and tells every discrepancy once: a rule is silent where another has told the cause
 * (design section 8). Needs all six live tables. Immutable; each run is independent.
 */
public final class Auditor {

    private final Blueprint blueprint;
    private final Settings settings;
    private final Dialect dialect;

    public Auditor(Blueprint blueprint, Settings settings, Dialect dialect) {
        this.blueprint = blueprint;
        this.settings = settings;
        this.dialect = dialect;
    }

    /** As the longer form, without rejects, progress or stop. */
    public AuditCounts run(List<Customer> customers, TableSource live, AuditScope scope, FindingSink sink) {
        return run(customers, live, scope, sink, AuditContext.none());
    }

    /**
     * Sends findings to the sink as they are found, comparisons first, in the order of the tables.
     *
     * @param customers the good rows of the input
     * @param live waited for, table after table
     */
    public AuditCounts run(
            List<Customer> customers, TableSource live, AuditScope scope, FindingSink sink, AuditContext context) {
        FindingLog log = new FindingLog(sink, context.rejectOf());
        CustomerIndex index = new CustomerIndex(customers);
        Compared compared = new Compared();
        // made while tables may still be on their way
        NumberOwners inMappings = owners(Table.DIGIT_MAPPING, Field.MAPPING_MATCH, customers);
        Supplier<NumberOwners> inRoutes =
                inOneForm() ? () -> inMappings : new Once<>(() -> owners(Table.ROUTE, Field.ROUTE_MATCH, customers));
        Forwardings forwardings = new Forwardings(dialect.table(Table.DIGIT_MAPPING), customers, inMappings);
        LiveState state = new LiveState(settings, dialect, live, scope, index, compared);
        Comparison comparison = new Comparison(blueprint, dialect, live, log, context, compared);
        for (Part part : inTheOrderOfTables()) {
            comparison.run(part, customers, (customer, desired) -> {
                if (part == Part.DIGIT_MAPPINGS) {
                    forwardings.add(customer, desired);
                }
            });
            if (part == Part.TRUNK) {
                state.look();
            }
        }
        context.progress().accept(compared.entries());
        Supplier<OrphanedNumbers> orphanedNumbers =
                new Once<>(() -> OrphanedNumbers.of(settings, live, dialect, compared, context.notChecked()));
        Leftovers leftovers = new Leftovers(settings, scope, context, index, compared, orphanedNumbers, log);
        leftovers.run(
                live.get(Table.DIGIT_MAPPING),
                dialect.table(Table.DIGIT_MAPPING),
                () -> inMappings,
                (facts, entry) -> follow(facts, entry, scope, index, forwardings));
        forwardings.tell(log);
        for (Table table : Table.values()) {
            if (table != Table.DIGIT_MAPPING) {
                leftovers.run(live.get(table), dialect.table(table), inRoutes, (facts, entry) -> {});
            }
        }
        state.tell(log);
        return log.counts(compared.entries());
    }

    /** What stands in a customer's own table although nobody wants it forwards calls as well. */
    private void follow(
            LiveFacts mapping, Element entry, AuditScope scope, CustomerIndex customers, Forwardings forwardings) {
        if (scope == AuditScope.PARTIAL) {
            String to = dialect.table(Table.DIGIT_MAPPING).readOne(Field.MAPPING_REPLACEMENT, entry);
            customers
                    .ofMappingTable(mapping.id())
                    .ifPresent(customer -> forwardings.add(customer, true, mapping.number(), to));
        }
    }

    private static List<Part> inTheOrderOfTables() {
        return Stream.of(Part.values())
                .sorted(Comparator.comparing(Part::table))
                .toList();
    }

    /** Whether routes and mappings have numbers in one form; then they are kept once. */
    private boolean inOneForm() {
        return dialect.table(Table.ROUTE)
                .numbers(Field.ROUTE_MATCH)
                .equals(dialect.table(Table.DIGIT_MAPPING).numbers(Field.MAPPING_MATCH));
    }

    /** Whose number it is, in the form of one table. */
    private NumberOwners owners(Table table, Field match, List<Customer> customers) {
        TableDialect names = dialect.table(table);
        return new NumberOwners(customers, digits -> names.number(match, digits));
    }
}
