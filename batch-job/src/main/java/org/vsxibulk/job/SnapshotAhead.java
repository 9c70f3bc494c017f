package org.vsxibulk.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vsxibulk.vsxi.Ahead;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * The switch's tables as a run finds them, downloaded by a thread of its own: the input may still be read meanwhile. Nothing
 * but reading is done before the input is judged. Nobody else may use the client until the last table is taken.
 */
final class SnapshotAhead implements Closeable {

    private final RunSession session;
    private final Ahead<SwitchTables.Download> downloads;
    private int left = Table.values().length;

    private SnapshotAhead(RunSession session, Supplier<Optional<SwitchTables.Download>> source) {
        this.session = session;
        this.downloads = Ahead.of("snapshot", Table.values().length, source);
    }

    /**
     * Begins at once.
     *
     * @param check what the switch must say before its tables are downloaded
     */
    static SnapshotAhead begin(RunSession session, Runnable check) {
        Iterator<Table> tables = List.of(Table.values()).iterator();
        return new SnapshotAhead(session, () -> {
            session.stop().throwIfRequested();
            Table table = tables.next();
            if (table == Table.values()[0]) {
                check.run();
            }
            return Optional.of(session.tables().snapshotOf(table));
        });
    }

    /** The next table, in their order; throws what its download or the check threw. */
    LiveTable next() {
        SwitchTables.Download next = downloads.next().orElseThrow();
        left--;
        if (left == 0) {
            downloads.close();
        }
        return session.tables().keep(next);
    }

    /** Breaks off what is not wanted any more and leaves nothing of it behind. */
    @Override
    public void close() {
        if (left > 0) {
            session.client().stop().request();
            try {
                while (true) {
                    delete(downloads.next().orElseThrow().table());
                }
            } catch (RuntimeException e) {
                // the end of what was downloaded before it was broken off
                downloads.close();
            }
        }
    }

    private static void delete(LiveTable table) {
        table.close();
        try {
            Files.deleteIfExists(table.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
