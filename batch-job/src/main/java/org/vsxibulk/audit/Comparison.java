package org.vsxibulk.audit;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.NumberOwners;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.TableSource;

/** Looks for every entry of the input on the switch: the rules {@code missing} and {@code mismatch}. */
final class Comparison {

    /** Entries between two reports of progress. */
    private static final int STRIDE = 1000;

    /** Gets each desired entry that the switch has just so. */
    @FunctionalInterface
    interface AsDesired {
        void accept(Customer customer, DesiredEntry desired);
    }

    private final Blueprint blueprint;
    private final Dialect dialect;
    private final TableSource live;
    private final FindingLog log;
    private final AuditContext context;
    private final Compared compared;

    Comparison(
            Blueprint blueprint,
            Dialect dialect,
            TableSource live,
            FindingLog log,
            AuditContext context,
            Compared compared) {
        this.blueprint = blueprint;
        this.dialect = dialect;
        this.live = live;
        this.log = log;
        this.context = context;
        this.compared = compared;
    }

    /** Waits for the table of the part. */
    void run(Part part, List<Customer> customers, AsDesired asDesired) {
        LiveTable table = live.get(part.table());
        Copies copies = new Copies(table);
        for (Customer customer : customers) {
            context.stopCheck().run();
            blueprint.forEach(customer, part, desired -> {
                if (compare(table, copies, part, customer, desired)) {
                    asDesired.accept(customer, desired);
                }
                compared.entryDone();
                if (compared.entries() % STRIDE == 0) {
                    context.progress().accept(compared.entries());
                }
            });
        }
    }

    private boolean compare(LiveTable table, Copies copies, Part part, Customer customer, DesiredEntry desired) {
        LiveTable.Match match = table.match(desired);
        if (match instanceof LiveTable.Match.Same same) {
            compared.match(table.table(), same.position());
            return true;
        }
        if (match instanceof LiveTable.Match.Present present) {
            compared.match(table.table(), present.position());
            if (part == Part.TRUNK) {
                compared.read(present.position(), LiveTrunk.read(dialect.table(Table.TRUNK), present.entry()));
            }
            return sameFields(table, copies, present, customer, desired);
        }
        missing(part, customer, desired);
        return false;
    }

    private boolean sameFields(
            LiveTable table, Copies copies, LiveTable.Match.Present present, Customer customer, DesiredEntry desired) {
        TableDialect names = dialect.table(table.table());
        List<FieldDifference> differences = names.differences(desired, present.entry());
        // a copy that is as desired: then the fault is that there are two, which the rule duplicate-key tells
        if (differences.isEmpty()
                || copies.anyOf(
                        present.position(),
                        copy -> names.differences(desired, copy).isEmpty())) {
            return true;
        }
        EntryKey key = names.key(desired);
        differences.forEach(difference -> log.add(key, Optional.of(customer), Mismatch.flaw(difference)));
        if (table.table() == Table.TRUNK) {
            compared.mismatch(customer.trunkId().value(), differences);
        }
        return false;
    }

    private void missing(Part part, Customer customer, DesiredEntry desired) {
        TableDialect names = dialect.table(part.table());
        if (part == Part.INBOUND_ROUTES) {
            compared.missingInbound(
                    NumberOwners.hash(names.comparable(Field.ROUTE_MATCH, desired.value(Field.ROUTE_MATCH))));
        }
        // what a table in doubt does not show may still be there: the audit says that it is incomplete
        if (live.get(part.table()).doubt().isEmpty()) {
            log.add(names.key(desired), Optional.of(customer), Missing.flaw(part.table(), names.wire(desired)));
        }
    }
}
