package org.vsxibulk.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveFixture;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** What a switch holds in a test: entries that can be put there and changed by hand. */
public final class SwitchState {

    private final Dialect dialect;
    private final Map<Table, List<Element>> entries = new EnumMap<>(Table.class);

    public SwitchState(Dialect dialect) {
        this.dialect = dialect;
        for (Table table : Table.values()) {
            entries.put(table, new ArrayList<>());
        }
    }

    /** Everything that follows from the customers, as a new entry has it. */
    public SwitchState with(Settings settings, Customer... customers) {
        return with(settings, List.of(customers));
    }

    public SwitchState with(Settings settings, List<Customer> customers) {
        Blueprint blueprint = new Blueprint(settings, dialect);
        for (Customer customer : customers) {
            blueprint.forEach(
                    customer,
                    desired ->
                            put(desired.table(), dialect.table(desired.table()).create(desired)));
        }
        return this;
    }

    public SwitchState put(Table table, Element entry) {
        entries.get(table).add(entry);
        return this;
    }

    /** Changes every entry of a table. */
    public SwitchState change(Table table, UnaryOperator<Element> change) {
        entries.get(table).replaceAll(change);
        return this;
    }

    public SwitchState remove(Table table) {
        entries.get(table).clear();
        return this;
    }

    public List<Element> of(Table table) {
        return entries.get(table);
    }

    public LiveTables download(Path folder) {
        return LiveFixture.tables(dialect, folder, entries);
    }
}
