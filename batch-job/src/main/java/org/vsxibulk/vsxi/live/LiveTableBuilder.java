package org.vsxibulk.vsxi.live;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Writes a download to disk entry by entry, secrets hidden, one entry a line, and indexes it. A page that breaks off is
 * taken back with {@link #rollback}.
 */
public final class LiveTableBuilder implements Closeable {

    /** A point to which the builder can go back. */
    public record Mark(int entries, long bytes, long digest, long secretCharacters) {}

    private static final int EXPECTED = 1024;

    private final TableDialect dialect;
    private final Path target;
    private final Path temporary;
    private final Instant now;
    private final FileChannel channel;
    private final PortionReader reader;
    private final LongList keyHashes = new LongList(EXPECTED);
    private final LongList fieldsHashes = new LongList(EXPECTED);
    private final LongList offsets = new LongList(EXPECTED);
    private final Map<Integer, List<String>> secrets = new HashMap<>();
    /** Position and field of each gap in a key, in one number. */
    private final LongList keyGaps = new LongList(EXPECTED);

    private OutputStream out;
    private long written;
    private long digest;
    private long secretCharacters;

    /** @param target file of the snapshot; it appears whole or not at all */
    public LiveTableBuilder(TableDialect dialect, Path target, Instant now) {
        this.dialect = dialect;
        this.reader = new PortionReader(dialect);
        this.target = target;
        this.now = now;
        this.temporary = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(temporary);
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
            out = buffered();
            write("<" + dialect.names().list() + ">\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return keyHashes.size();
    }

    /** Key hash of an entry that was added. */
    public long keyHash(int position) {
        return keyHashes.get(position);
    }

    /** Adds one entry. */
    public void add(Element entry) {
        Portion portion = new Portion();
        reader.add(entry, portion);
        add(portion);
    }

    /** @throws BadXmlException when the table has more secrets than are kept */
    public void add(Portion portion) {
        portion.secrets().values().forEach(hidden -> hidden.forEach(this::requireRoom));
        portion.secrets().forEach((position, hidden) -> secrets.put(size() + position, hidden));
        portion.keyGaps()
                .forEach((position, fields) -> fields.forEach(field -> keyGaps.add(gap(size() + position, field))));
        keyHashes.addAll(portion.keyHashes(), 0);
        fieldsHashes.addAll(portion.fieldsHashes(), 0);
        offsets.addAll(portion.starts(), written);
        digest += portion.digest();
        try {
            portion.lines().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += portion.lines().size();
    }

    private void requireRoom(String secret) {
        secretCharacters += secret.length();
        if (secretCharacters > AnswerLimits.SECRETS) {
            throw new BadXmlException("its secrets have more than " + AnswerLimits.SECRETS + " characters");
        }
    }

    public Mark mark() {
        return new Mark(size(), written, digest, secretCharacters);
    }

    public void rollback(Mark mark) {
        try {
            out.flush();
            channel.truncate(mark.bytes());
            channel.position(mark.bytes());
            out = buffered();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = mark.entries(); i < size(); i++) {
            secrets.remove(i);
        }
        while (keyGaps.size() > 0 && keyGaps.get(keyGaps.size() - 1) >= gap(mark.entries(), Field.values()[0])) {
            keyGaps.truncate(keyGaps.size() - 1);
        }
        keyHashes.truncate(mark.entries());
        fieldsHashes.truncate(mark.entries());
        offsets.truncate(mark.entries());
        written = mark.bytes();
        digest = mark.digest();
        secretCharacters = mark.secretCharacters();
    }

    /** @param doubt why the download may be incomplete, if so */
    public LiveTable finish(Optional<String> doubt) {
        offsets.add(written);
        try {
            write("</" + dialect.names().list() + ">\n");
            closeFile();
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LiveTable(
                dialect, target, now, keyHashes, fieldsHashes, offsets, secrets, countedGaps(), digest, doubt);
    }

    private static long gap(int position, Field field) {
        return (long) position << Byte.SIZE | field.ordinal();
    }

    private Map<Field, Integer> countedGaps() {
        Map<Field, Integer> counts = new EnumMap<>(Field.class);
        for (int i = 0; i < keyGaps.size(); i++) {
            counts.merge(Field.values()[(int) keyGaps.get(i) & 0xff], 1, Integer::sum);
        }
        return counts;
    }

    /** Throws away what was not finished. */
    @Override
    public void close() {
        try {
            closeFile();
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeFile() throws IOException {
        if (channel.isOpen()) {
            out.flush();
            channel.close();
        }
    }

    private OutputStream buffered() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    private void write(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.write(utf8);
        written += utf8.length;
    }
}
