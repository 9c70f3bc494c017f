package org.vsxibulk.adopt.export;

import java.util.List;
import java.util.function.Consumer;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Values that a row leaves alone because no cell speaks of them, and that are not those of a new entry: whoever made the
 * customer anew from its row would lose them.
 */
final class Unsaid {

    static final String REASON = "no column says it; it stays as it is, but a new entry would have another value";

    private final Blueprint blueprint;
    private final LiveTables live;
    private final Consumer<NotExpressed> notes;
    private final Dialect dialect;

    Unsaid(Blueprint blueprint, Dialect dialect, LiveTables live, Consumer<NotExpressed> notes) {
        this.blueprint = blueprint;
        this.dialect = dialect;
        this.live = live;
        this.notes = notes;
    }

    void of(Customer customer) {
        blueprint.forEach(customer, desired -> {
            LiveTable table = live.get(desired.table());
            // where the hashes agree, every field is said
            if (table.match(desired) instanceof LiveTable.Match.Present present) {
                compare(customer, desired, present.entry());
            }
        });
    }

    private void compare(Customer customer, DesiredEntry desired, Element entry) {
        TableDialect table = dialect.table(desired.table());
        Element anew = table.create(desired);
        for (Field field : desired.table().fields()) {
            boolean compared = table.has(field) && !field.readOnly() && field.kind() != Field.Kind.SECRET;
            if (compared && !desired.owned().containsKey(field)) {
                List<String> there = table.read(field, entry);
                List<String> otherwise = table.read(field, anew);
                if (!there.equals(otherwise)) {
                    notes.accept(new NotExpressed(
                            customer.trunkId().toString(),
                            true,
                            desired.table(),
                            table.key(entry).text(),
                            field.word(),
                            String.join(";", there),
                            String.join(";", otherwise),
                            REASON));
                }
            }
        }
    }
}
