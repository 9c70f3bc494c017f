package org.vsxibulk.vsxi.live;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/** A switch's tables made from entries, as a download leaves them. */
public final class LiveFixture {

    private LiveFixture() {}

    /** Tables that are not named are empty. */
    public static LiveTables tables(Dialect dialect, Path folder, Map<Table, List<Element>> entries) {
        LiveTables live = new LiveTables();
        for (Table table : Table.values()) {
            live.put(table(dialect, folder, table, entries.getOrDefault(table, List.of())));
        }
        return live;
    }

    public static LiveTable table(Dialect dialect, Path folder, Table table, List<Element> entries) {
        Path file = folder.resolve("live").resolve(table.word() + ".xml");
        try (LiveTableBuilder builder = new LiveTableBuilder(dialect.table(table), file, Instant.EPOCH)) {
            entries.forEach(builder::add);
            return builder.finish(Optional.empty());
        }
    }
}
