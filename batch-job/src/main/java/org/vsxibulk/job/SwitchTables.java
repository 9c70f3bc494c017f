package org.vsxibulk.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** The tables of the switch as this run knows them. Used by the job's thread only. */
final class SwitchTables implements Closeable {

    /** A download is written against while it is younger than this. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final String SNAPSHOT = ".xml";
    private static final String NOW = ".now.xml";

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

    /** Downloads a table for the snapshot, which stays as it is whatever is downloaded later. */
    LiveTable download(Table table) {
        return keep(fetch(table, SNAPSHOT));
    }

    private LiveTable keep(LiveTable downloaded) {
        known.put(downloaded);
        return downloaded;
    }

    /** A download that is young enough to be written against. */
    LiveTable current(Table table) {
        return known.find(table)
                .filter(there -> there.takenAt().plus(LIFE).isAfter(clock.instant()))
                .orElseGet(() -> keep(fetch(table, NOW)));
    }

    /** As {@link #current}, but also with all that this run has written to the table. */
    LiveTable untouched(Table table) {
        return written.contains(table) ? keep(fetch(table, NOW)) : current(table);
    }

    /** Downloads a table again and makes it the current one once it has been compared with what was known before. */
    <T> T reread(Table table, BiFunction<LiveTable, LiveTable, T> compare) {
        LiveTable before = known.get(table);
        LiveTable after = fetch(table, NOW);
        T result = compare.apply(before, after);
        known.put(after);
        return result;
    }

    /** To be told before something is sent to a table. */
    void wrote(Table table) {
        written.add(table);
    }

    /** Entries as they stand in the snapshot, by key; secrets hidden. */
    Map<String, Element> inSnapshot(Table table, Set<String> keys) {
        Path file = folder.resolve(table.word() + SNAPSHOT);
        TableDialect dialect = client.dialect().table(table);
        Map<String, Element> found = new HashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.filter(line -> line.startsWith("<" + dialect.names().entry() + ">"))
                    .map(ElementReader::document)
                    .forEach(entry -> {
                        String key = dialect.key(entry).text();
                        if (keys.contains(key)) {
                            found.putIfAbsent(key, entry);
                        }
                    });
        } catch (NoSuchFileException e) {
            // somebody tidied up; it only makes a message shorter
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private LiveTable fetch(Table table, String name) {
        LiveTable downloaded = client.download(table, folder.resolve(table.word() + name), clock.instant());
        written.remove(table);
        return downloaded;
    }

    @Override
    public void close() {
        known.close();
    }
}
