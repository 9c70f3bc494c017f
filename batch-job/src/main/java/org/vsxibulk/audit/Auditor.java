package org.vsxibulk.audit;

import java.util.List;
import java.util.function.Supplier;
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
        Supplier<OrphanedNumbers> orphanedNumbers =
                new Once<>(() -> OrphanedNumbers.of(settings, live, dialect, compared, context.notChecked()));
        Leftovers leftovers = new Leftovers(settings, scope, context, index, compared, orphanedNumbers, log);
        compareAndFollowForwardings(index, live, scope, context, compared, leftovers, log);
        for (Table table : Table.values()) {
            if (table != Table.DIGIT_MAPPING) {
                leftovers.run(
                        live.get(table),
                        dialect.table(table),
                        owners(Table.ROUTE, Field.ROUTE_MATCH, customers),
                        (facts, entry) -> {});
            }
        }
        new LiveState(settings, dialect, live, scope, index, compared, log).run();
        return log.counts(compared.entries());
    }

    /** In a method of its own, so that the memory of the numbers is free again for the next table. */
    private void compareAndFollowForwardings(
            CustomerIndex customers,
            TableSource live,
            AuditScope scope,
            AuditContext context,
            Compared compared,
            Leftovers leftovers,
            FindingLog log) {
        TableDialect names = dialect.table(Table.DIGIT_MAPPING);
        Supplier<NumberOwners> owners = owners(Table.DIGIT_MAPPING, Field.MAPPING_MATCH, customers.all());
        Supplier<Forwardings> forwardings = new Once<>(() -> new Forwardings(names, customers.all(), owners.get()));
        new Comparison(blueprint, dialect, live, log, context, compared)
                .run(customers.all(), (part, customer, desired) -> {
                    if (part == Part.DIGIT_MAPPINGS) {
                        forwardings.get().add(customer, desired);
                    }
                });
        leftovers.run(live.get(Table.DIGIT_MAPPING), names, owners, (facts, entry) -> {
            if (scope == AuditScope.PARTIAL) {
                customers
                        .ofMappingTable(facts.id())
                        .ifPresent(customer -> forwardings
                                .get()
                                .add(customer, true, facts.number(), names.readOne(Field.MAPPING_REPLACEMENT, entry)));
            }
        });
        forwardings.get().tell(log);
    }

    /** Whose number it is, in the form of one table; made only when somebody asks. */
    private Supplier<NumberOwners> owners(Table table, Field match, List<Customer> customers) {
        TableDialect names = dialect.table(table);
        return new Once<>(() -> new NumberOwners(customers, digits -> names.number(match, digits)));
    }
}
