package org.vsxibulk.audit;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.blueprint.Ownership;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;

/** Proves that customers are off the switch: every live entry that still belongs to one of them is an {@code orphan}. */
public final class Absence {

    private static final int SOME = 1000;

    private final Settings settings;
    private final Dialect dialect;

    public Absence(Settings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
    }

    /** Looks through all six tables; what is counted as checked is every live entry. */
    public AuditCounts run(List<Customer> customers, LiveTables live, FindingSink sink, AuditContext context) {
        Ownership ownership = new Ownership(customers, settings, dialect, live);
        FindingLog log = new FindingLog(sink, context.rejectOf());
        long checked = 0;
        for (Table table : Table.values()) {
            long before = checked;
            live.get(table).forEach(position -> true, (position, entry) -> {
                if (position % SOME == 0) {
                    context.stopCheck().run();
                    context.progress().accept(before + position);
                }
                ownership
                        .owner(table, entry)
                        .ifPresent(owner ->
                                log.add(dialect.table(table).key(entry), Optional.of(owner.customer()), flaw(table)));
            });
            checked += live.get(table).size();
        }
        return log.counts(checked);
    }

    private static Flaw flaw(Table table) {
        return Flaw.error(
                Orphan.RULE,
                "",
                "",
                "",
                "still stands among the " + table.plural() + " of the switch, but its customer was taken off");
    }
}
