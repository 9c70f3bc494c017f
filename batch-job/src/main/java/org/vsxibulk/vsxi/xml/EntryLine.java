package org.vsxibulk.vsxi.xml;

import java.io.IOException;
import java.io.OutputStream;
import org.vsxibulk.vsxi.Hashing;

/** One entry as the line of a snapshot; used again for the next one. Not thread-safe. */
public final class EntryLine {

    private final Utf8 line = new Utf8(4096);

    /** Takes an entry in the place of the one before. */
    public EntryLine of(Element entry) {
        line.clear();
        ElementWriter.write(entry, line);
        line.ascii('\n');
        return this;
    }

    /** Takes the entry that an outline has matched. */
    public EntryLine of(Outline entry) {
        line.clear();
        entry.write(line);
        line.ascii('\n');
        return this;
    }

    /** The entry that stands in it. */
    public Element entry(LineReader reader) {
        return reader.read(line.bytes(), 0, line.length());
    }

    /** Bytes, the line's end included. */
    public int length() {
        return line.length();
    }

    /** Equal for equal entries only, as far as 64 bits can tell. */
    public long digest() {
        return Hashing.quick(line.bytes(), line.length());
    }

    /** The line for itself. */
    public byte[] copy() {
        return line.copy();
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(line.bytes(), 0, line.length());
    }
}
