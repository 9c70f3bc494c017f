package org.vsxibulk.adopt.export;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlannedChange;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Hears what the plan of an export would do, which is to be nothing. */
final class PlanNotes implements Consumer<PlannedChange> {

    static final String CHANGE = "the row would change it";
    static final String CREATE = "the row would create it";
    static final String LEFT_OVER = "no column says it; it stays as it is";

    private final Dialect dialect;
    private final BitSet refused;
    private final Consumer<NotExpressed> notes;

    /** @param refused positions of customers; those whom the plan would change are added */
    PlanNotes(Dialect dialect, BitSet refused, Consumer<NotExpressed> notes) {
        this.dialect = dialect;
        this.refused = refused;
        this.notes = notes;
    }

    /** Of the customer whose row stands on a line below the header. */
    static int position(int line) {
        return line - 2;
    }

    @Override
    public void accept(PlannedChange change) {
        Customer customer = change.customer().orElseThrow();
        if (change.action() == ChangeAction.LEFT_OVER) {
            leftOver(customer, change);
            return;
        }
        refused.set(position(customer.line()));
        if (change.action() == ChangeAction.CREATE) {
            notes.accept(note(customer, false, change, "", "", "", CREATE));
        }
        for (FieldDifference difference : change.differences()) {
            notes.accept(note(
                    customer,
                    false,
                    change,
                    difference.field().word(),
                    difference.liveText(),
                    difference.desiredText(),
                    CHANGE));
        }
    }

    /** The planner tells these last: when somebody was refused before, there is another try, and it tells them again. */
    private void leftOver(Customer customer, PlannedChange change) {
        if (refused.isEmpty()) {
            Table table = change.step().part().table();
            String live = said(dialect.table(table), change.live().orElseThrow());
            notes.accept(note(customer, true, change, "", live, "", LEFT_OVER));
        }
    }

    /** Everything that this product can read of an entry, but no secret. */
    static String said(TableDialect table, Element entry) {
        return table.table().fields().stream()
                .filter(field -> field.kind() != Field.Kind.SECRET && table.has(field))
                .map(field -> field.word() + "=" + String.join(";", table.read(field, entry)))
                .collect(Collectors.joining(" "));
    }

    private static NotExpressed note(
            Customer customer,
            boolean exported,
            PlannedChange change,
            String field,
            String live,
            String row,
            String reason) {
        return new NotExpressed(
                customer.trunkId().toString(),
                exported,
                change.step().part().table(),
                change.key(),
                field,
                live,
                row,
                reason);
    }
}
