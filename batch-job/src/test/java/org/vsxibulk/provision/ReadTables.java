package org.vsxibulk.provision;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** Tables as they are downloaded from a switch of a test; every one is read when it is first asked for. */
final class ReadTables implements LiveSource, AutoCloseable {

    private final VsxiClient client;
    private final Path folder;
    private final LiveTables known = new LiveTables();
    private final Map<String, Element> atPlanning = new HashMap<>();
    final Map<Table, Integer> written = new EnumMap<>(Table.class);

    ReadTables(VsxiClient client, Path folder) {
        this.client = client;
        this.folder = folder;
    }

    /** What the snapshot has. */
    ReadTables planned(String key, Element entry) {
        atPlanning.put(key, entry);
        return this;
    }

    @Override
    public LiveTable current(Table table) {
        if (known.find(table).isEmpty()) {
            known.put(fetch(table));
        }
        return known.get(table);
    }

    @Override
    public LiveTable untouched(Table table) {
        if (written.containsKey(table)) {
            known.put(fetch(table));
        }
        return current(table);
    }

    @Override
    public <T> T reread(Table table, BiFunction<LiveTable, LiveTable, T> compare) {
        LiveTable after = fetch(table);
        T result = compare.apply(known.get(table), after);
        known.put(after);
        return result;
    }

    private LiveTable fetch(Table table) {
        written.remove(table);
        return client.download(table, folder.resolve("read").resolve(table.word() + ".xml"), Instant.EPOCH);
    }

    @Override
    public void wrote(Table table, int mayVanish) {
        written.merge(table, mayVanish, Integer::sum);
    }

    @Override
    public Map<String, Element> atPlanning(Table table, Set<String> keys) {
        Map<String, Element> found = new HashMap<>(atPlanning);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void close() {
        known.close();
    }
}
