package org.vsxibulk.vsxi.live;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.EntryLine;
import org.vsxibulk.vsxi.xml.LineReader;

/**
 * One table of the switch as it was at one instant: the entries on disk, an index in memory (about 40 bytes an entry).
 * Secrets are kept in memory only. Thread-safe until it is closed.
 */
public final class LiveTable implements Closeable {

    private static final int PIECE = 1 << 18;

    /** What the table holds for a desired entry. */
    public sealed interface Match {

        /** No entry with this key. */
        record Absent() implements Match {}

        /** An entry whose compared fields are all as desired. */
        record Same(int position) implements Match {}

        /** An entry with this key, to be compared. */
        record Present(int position, Element entry) implements Match {}
    }

    private final TableDialect dialect;
    private final Path file;
    private final Instant takenAt;
    private final LongList keyHashes;
    private final LongList fieldsHashes;
    private final LongList offsets;
    private final Map<Integer, List<String>> secrets;
    private final Map<Field, Integer> keyGaps;
    private final long digest;
    private final Optional<String> doubt;
    private final KeyIndex index;
    private final List<Copy> copies = new ArrayList<>();
    private final FileChannel channel;
    private final LineReader lines = new LineReader();

    /** An entry that has the key of an earlier one. */
    public record Copy(int first, int position) {}

    /** Gets entries one after the other. */
    @FunctionalInterface
    public interface EntryVisitor {
        void accept(int position, Element entry);
    }

    LiveTable(
            TableDialect dialect,
            Path file,
            Instant takenAt,
            LongList keyHashes,
            LongList fieldsHashes,
            LongList offsets,
            Map<Integer, List<String>> secrets,
            Map<Field, Integer> keyGaps,
            long digest,
            Optional<String> doubt) {
        this.dialect = dialect;
        this.file = file;
        this.takenAt = takenAt;
        this.keyHashes = keyHashes;
        this.fieldsHashes = fieldsHashes;
        this.offsets = offsets;
        this.secrets = secrets;
        this.keyGaps = keyGaps;
        this.digest = digest;
        this.doubt = doubt;
        try {
            this.channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.index = new KeyIndex(keyHashes);
        for (int i = 0; i < keyHashes.size(); i++) {
            int position = i;
            int first = index.add(i, other -> key(other).equals(key(position)));
            if (first >= 0) {
                copies.add(new Copy(first, i));
            }
        }
    }

    public Table table() {
        return dialect.table();
    }

    public int size() {
        return keyHashes.size();
    }

    public Instant takenAt() {
        return takenAt;
    }

    public Path file() {
        return file;
    }

    /** Why the download may be incomplete; absent when it is whole. */
    public Optional<String> doubt() {
        return doubt;
    }

    /**
     * The sum of the digests of all entries, whatever their order: two tables with the same sum hold the same entries.
     * Secrets are in it, so it must stay in memory.
     */
    public long digest() {
        return digest;
    }

    /** What an entry adds to {@link #digest()}. */
    public static long digestOf(Element entry) {
        return new EntryLine().of(entry).digest();
    }

    /** Whether no entry has a value where the dialect says that the key stands: its path must be wrong. */
    public boolean lacksKeys() {
        return size() > 0 && keyGaps.getOrDefault(dialect.key().get(0), 0) == size();
    }

    /** Entries whose key stood before in the table, in order. */
    public List<Copy> copies() {
        return Collections.unmodifiableList(copies);
    }

    /** How many entries have no value in a field of the key, but for numbers, where an empty one means all. */
    public Map<Field, Integer> keyGaps() {
        return Collections.unmodifiableMap(keyGaps);
    }

    /** Looks an entry up; only reads the disk when the hashes leave something open. */
    public Match match(DesiredEntry desired) {
        long hash = dialect.keyHash(desired);
        if (index.find(hash, position -> true) < 0) {
            return new Match.Absent();
        }
        if (dialect.covers(desired)) {
            long fields = dialect.fieldsHash(desired);
            int same = index.find(hash, position -> fieldsHashes.get(position) == fields);
            if (same >= 0) {
                return new Match.Same(same);
            }
        }
        Sought sought = new Sought(dialect.key(desired));
        int found = index.find(hash, sought);
        return found < 0 ? new Match.Absent() : new Match.Present(found, sought.entry());
    }

    /** Reads the entry whose key is looked for, and keeps it. */
    private final class Sought implements IntPredicate {

        private final EntryKey key;
        private @Nullable Element entry;

        Sought(EntryKey key) {
            this.key = key;
        }

        @Override
        public boolean test(int position) {
            entry = LiveTable.this.entry(position);
            return dialect.key(entry).equals(key);
        }

        Element entry() {
            return Objects.requireNonNull(entry);
        }
    }

    /** Position of the entry with a key, or -1. */
    public int find(EntryKey key) {
        return index.find(key.hash(), position -> key(position).equals(key));
    }

    /** Hash of an entry's key; reads no disk. */
    public long keyHash(int position) {
        return keyHashes.get(position);
    }

    /** Hash over an entry's compared fields; reads no disk. */
    long fieldsHash(int position) {
        return fieldsHashes.get(position);
    }

    public EntryKey key(int position) {
        return dialect.key(entry(position));
    }

    /** The entry as the switch sent it, secrets included. */
    public Element entry(int position) {
        byte[] line = bytes(offsets.get(position), offsets.get(position + 1));
        return restored(position, read(line, 0, line.length));
    }

    /** Visits some entries in order, reading the file from front to back; in large pieces where one follows the other. */
    public void forEach(IntPredicate wanted, EntryVisitor visitor) {
        long from = 0;
        byte[] piece = new byte[0];
        int next = 0;
        for (int i = 0; i < size(); i++) {
            if (!wanted.test(i)) {
                continue;
            }
            long start = offsets.get(i);
            long end = offsets.get(i + 1);
            if (end > from + piece.length) {
                from = start;
                long ahead = i == next ? Math.min(start + PIECE, offsets.get(size())) : 0;
                piece = bytes(start, Math.max(end, ahead));
            }
            next = i + 1;
            visitor.accept(i, restored(i, read(piece, (int) (start - from), (int) (end - from))));
        }
    }

    private Element read(byte[] bytes, int from, int to) {
        synchronized (lines) {
            return lines.read(bytes, from, to);
        }
    }

    private Element restored(int position, Element stored) {
        List<String> hidden = secrets.get(position);
        return hidden == null ? stored : dialect.secrets().restore(stored, hidden);
    }

    private byte[] bytes(long start, long end) {
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - start));
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + bytes.position()) < 0) {
                    throw new IOException(file + " was cut short");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
