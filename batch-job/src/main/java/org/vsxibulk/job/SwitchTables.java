package org.vsxibulk.job;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.vsxibulk.provision.LiveSource;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;

/** The tables of the switch as this run knows them. Used by the job's thread only. */
final class SwitchTables implements LiveSource, Closeable {

    /** A download is written against while it is younger than this. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final VsxiClient client;
    private final Path folder;
    private final Clock clock;
    private final LiveTables known = new LiveTables();
    private final Set<Table> written = EnumSet.noneOf(Table.class);

    /** @param folder where downloads are kept */
    SwitchTables(VsxiClient client, Path folder, Clock clock) {
        this.client = client;
        this.folder = folder;
        this.clock = clock;
    }

    /** What has been downloaded so far. */
    LiveTables known() {
        return known;
    }

    /** Downloads a table, whatever is known of it. */
    LiveTable download(Table table) {
        LiveTable downloaded = fetch(table);
        known.put(downloaded);
        return downloaded;
    }

    @Override
    public LiveTable current(Table table) {
        return known.find(table)
                .filter(there -> there.takenAt().plus(LIFE).isAfter(clock.instant()))
                .orElseGet(() -> download(table));
    }

    @Override
    public LiveTable untouched(Table table) {
        return written.contains(table) ? download(table) : current(table);
    }

    @Override
    public <T> T reread(Table table, BiFunction<LiveTable, LiveTable, T> compare) {
        LiveTable before = known.get(table);
        LiveTable after = fetch(table);
        T result = compare.apply(before, after);
        known.put(after);
        return result;
    }

    @Override
    public void wrote(Table table) {
        written.add(table);
    }

    private LiveTable fetch(Table table) {
        LiveTable downloaded = client.download(table, folder.resolve(table.word() + ".xml"), clock.instant());
        written.remove(table);
        return downloaded;
    }

    @Override
    public void close() {
        known.close();
    }
}
