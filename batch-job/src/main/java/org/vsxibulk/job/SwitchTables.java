package org.vsxibulk.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
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
    private final Map<Table, Long> documentsBefore = new EnumMap<>(Table.class);
    private long documents;
    private int downloads;
    private Duration downloading = Duration.ZERO;

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

    /** A table and how long it took to download it. */
    record Download(LiveTable table, Duration took) {}

    /**
     * Downloads a table for the snapshot, which stays as it is whatever is downloaded later. May be called by another thread
     * while nobody else uses the switch; {@link #keep} makes it known.
     */
    Download snapshotOf(Table table) {
        return download(table, SNAPSHOT);
    }

    LiveTable keep(Download download) {
        LiveTable downloaded = noted(download);
        known.put(downloaded);
        return downloaded;
    }

    /** A download that is young enough to be written against. */
    LiveTable current(Table table) {
        return known.find(table).filter(this::isYoung).orElseGet(() -> keep(download(table, NOW)));
    }

    /** What is still to come was taken before the clock was set back, and nobody knows when. */
    private boolean isYoung(LiveTable there) {
        Instant now = clock.instant();
        return !there.takenAt().isAfter(now) && there.takenAt().plus(LIFE).isAfter(now);
    }

    /** As {@link #current}, but also with all that this run has written to the table. */
    LiveTable untouched(Table table) {
        return written.contains(table) ? keep(download(table, NOW)) : current(table);
    }

    /** Downloads a table again and makes it the current one once it has been compared with what was known before. */
    <T> T reread(Table table, BiFunction<LiveTable, LiveTable, T> compare) {
        LiveTable before = known.get(table);
        LiveTable after = noted(download(table, NOW));
        T result = compare.apply(before, after);
        known.put(after);
        return result;
    }

    /** As {@link #current}, but also with all that this run has written to any table: a switch may do more than it is asked. */
    LiveTable settled(Table table) {
        return documentsBefore.getOrDefault(table, -1L) == documents ? current(table) : keep(download(table, NOW));
    }

    /** To be told before something is sent to a table. */
    void wrote(Table table) {
        documents++;
        written.add(table);
    }

    /** Entries as they stand in the snapshot, by key; secrets hidden. */
    Map<String, Element> inSnapshot(Table table, Set<String> keys) {
        TableDialect dialect = client.dialect().table(table);
        Map<String, Element> found = new HashMap<>();
        snapshot(
                table,
                lines -> lines.map(ElementReader::document).forEach(entry -> {
                    String key = dialect.key(entry).text();
                    if (keys.contains(key)) {
                        found.putIfAbsent(key, entry);
                    }
                }));
        return found;
    }

    /**
     * Keys of entries that are in the snapshot and not in a later download.
     *
     * @param expected tells by the hash of a key that an entry may be gone
     */
    List<String> goneSinceSnapshot(LiveTable now, LongPredicate expected) {
        TableDialect dialect = client.dialect().table(now.table());
        List<String> gone = new ArrayList<>();
        snapshot(
                now.table(),
                lines -> lines.map(line -> dialect.key(ElementReader.document(line)))
                        .filter(key -> now.find(key) < 0 && !expected.test(key.hash()))
                        .forEach(key -> gone.add(key.text())));
        return gone;
    }

    /** Reads the entries of the snapshot as text, secrets hidden; nothing when somebody tidied it up. */
    void snapshot(Table table, Consumer<Stream<String>> reader) {
        String entry = "<" + client.dialect().table(table).names().entry();
        try (Stream<String> lines = Files.lines(folder.resolve(table.word() + SNAPSHOT))) {
            reader.accept(lines.filter(line -> line.startsWith(entry + ">") || line.startsWith(entry + " ")));
        } catch (NoSuchFileException e) {
            // the run itself does not need it: messages are shorter then
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the download of a table took on average; zero when there was none. */
    Duration downloadTime() {
        return downloads == 0 ? Duration.ZERO : downloading.dividedBy(downloads);
    }

    private Download download(Table table, String name) {
        Instant begun = clock.instant();
        LiveTable downloaded = client.download(table, folder.resolve(table.word() + name), begun);
        return new Download(downloaded, Duration.between(begun, clock.instant()));
    }

    private LiveTable noted(Download download) {
        Table table = download.table().table();
        downloads++;
        downloading = downloading.plus(download.took());
        written.remove(table);
        documentsBefore.put(table, documents);
        return download.table();
    }

    @Override
    public void close() {
        known.close();
    }
}
