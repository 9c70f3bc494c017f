package org.vsxibulk.vsxi.live;

import java.io.Closeable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.Table;

/** The tables of the switch as far as they have been downloaded. Not thread-safe. */
public final class LiveTables implements TableSource, Closeable {

    private final Map<Table, LiveTable> tables = new EnumMap<>(Table.class);

    /** Keeps a table in place of an older one. */
    public void put(LiveTable table) {
        LiveTable older = tables.put(table.table(), table);
        if (older != null) {
            older.close();
        }
    }

    public Optional<LiveTable> find(Table table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** @throws IllegalStateException when the table was not downloaded */
    @Override
    public LiveTable get(Table table) {
        return find(table).orElseThrow(() -> new IllegalStateException("not downloaded: " + table.plural()));
    }

    @Override
    public void close() {
        tables.values().forEach(LiveTable::close);
        tables.clear();
    }
}
