package org.vsxibulk.provision;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;

/** Live tables that were downloaded once. */
record FixedTables(LiveTables tables, Set<Table> written) implements LiveSource {

    FixedTables(LiveTables tables) {
        this(tables, EnumSet.noneOf(Table.class));
    }

    @Override
    public LiveTable current(Table table) {
        return tables.get(table);
    }

    @Override
    public LiveTable untouched(Table table) {
        return tables.get(table);
    }

    @Override
    public <T> T reread(Table table, BiFunction<LiveTable, LiveTable, T> compare) {
        return compare.apply(tables.get(table), tables.get(table));
    }

    @Override
    public void wrote(Table table) {
        written.add(table);
    }
}
