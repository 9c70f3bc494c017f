package org.vsxibulk.audit;

import java.util.List;
import java.util.function.Supplier;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTables;

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
    public AuditCounts run(List<Customer> customers, LiveTables live, AuditScope scope, FindingSink sink) {
        return run(customers, live, scope, sink, AuditContext.none());
    }

    /**
     * Sends findings to the sink as they are found, comparisons first, in the order of the tables.
     *
     * @param customers the good rows of the input
     * @throws IllegalStateException when a table was not downloaded
     */
    public AuditCounts run(
            List<Customer> customers, LiveTables live, AuditScope scope, FindingSink sink, AuditContext context) {
        FindingLog log = new FindingLog(sink, context.rejectOf());
        CustomerIndex index = new CustomerIndex(customers);
        Compared compared = new Comparison(blueprint, dialect, live, log, context)
                .run(customers, (part, customer, desired, asDesired) -> {});
        Leftovers leftovers = new Leftovers(settings, scope, context, index, compared, log);
        for (Table table : Table.values()) {
            leftovers.run(live.get(table), dialect.table(table), numbers(table, customers), orphan -> "");
        }
        return log.counts(compared.entries());
    }

    private Supplier<NumberOwners> numbers(Table table, List<Customer> customers) {
        TableDialect names = dialect.table(table);
        Field match = table == Table.ROUTE ? Field.ROUTE_MATCH : Field.MAPPING_MATCH;
        return new Once<>(() -> new NumberOwners(customers, digits -> names.number(match, digits)));
    }
}
