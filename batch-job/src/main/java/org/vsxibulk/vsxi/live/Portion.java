package org.vsxibulk.vsxi.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.xml.EntryLine;

/** Some entries of a table, ready to be added to it: their lines, secrets hidden, and what is remembered of each. */
public final class Portion {

    /** Some hundred entries, or one that is long. */
    private static final int ENTRIES = 256;

    private static final int BYTES = 1 << 16;

    private final LongList keyHashes = new LongList(ENTRIES);
    private final LongList fieldsHashes = new LongList(ENTRIES);
    private final LongList starts = new LongList(ENTRIES);
    private final Map<Integer, List<String>> secrets = new HashMap<>();
    private final Map<Integer, List<Field>> keyGaps = new HashMap<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(BYTES + BYTES / 4);
    private long digest;
    private long secretCharacters;

    /**
     * Adds an entry.
     *
     * @param entryDigest of the whole entry, secrets included
     * @param gaps fields of the key that have no value
     * @param hidden its secrets
     * @param line the entry, secrets hidden
     */
    void add(long keyHash, long fieldsHash, long entryDigest, List<Field> gaps, List<String> hidden, EntryLine line) {
        if (!gaps.isEmpty()) {
            keyGaps.put(size(), gaps);
        }
        if (!hidden.isEmpty()) {
            secrets.put(size(), hidden);
            hidden.forEach(secret -> secretCharacters += secret.length());
        }
        starts.add(lines.size());
        keyHashes.add(keyHash);
        fieldsHashes.add(fieldsHash);
        digest += entryDigest;
        try {
            line.writeTo(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return keyHashes.size();
    }

    /** However little of the entries can be seen: who counts the secrets of a table gets a portion at a time. */
    boolean isFull() {
        return lines.size() + secretCharacters >= BYTES;
    }

    LongList keyHashes() {
        return keyHashes;
    }

    LongList fieldsHashes() {
        return fieldsHashes;
    }

    /** Of each line, in bytes. */
    LongList starts() {
        return starts;
    }

    /** By position. */
    Map<Integer, List<String>> secrets() {
        return secrets;
    }

    /** By position. */
    Map<Integer, List<Field>> keyGaps() {
        return keyGaps;
    }

    /** Sum of the entries' digests. */
    long digest() {
        return digest;
    }

    ByteArrayOutputStream lines() {
        return lines;
    }
}
