package org.vsxibulk.customer.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits a file into physical lines (LF, CRLF or CR) in bounded memory, and decodes them strictly as UTF-8. The bytes are
 * split before they are decoded, so that a wrong byte is known by its line. Not thread-safe.
 */
public final class LineReader implements Closeable {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 10];
    private int position;
    private int end;
    private int number;

    private LineReader(InputStream in) throws IOException {
        this.in = in;
        fill();
        if (end >= BOM.length && Arrays.equals(buffer, 0, BOM.length, BOM, 0, BOM.length)) {
            position = BOM.length;
        }
    }

    public static LineReader open(Path file) throws IOException {
        return new LineReader(Files.newInputStream(file));
    }

    /** Names the encoding when the file's first bytes are UTF-16 or UTF-32, with or without a byte order mark. */
    public Optional<String> foreignEncoding() {
        if (end >= 4 && (buffer[0] == 0 && buffer[1] == 0 || buffer[2] == 0 && buffer[3] == 0)) {
            return Optional.of("UTF-32");
        }
        if (end >= 2
                && (buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF
                        || buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE)) {
            return Optional.of("UTF-16");
        }
        boolean everySecondByteZero =
                end >= 4 && (buffer[0] == 0 && buffer[2] == 0 || buffer[1] == 0 && buffer[3] == 0);
        return everySecondByteZero ? Optional.of("UTF-16") : Optional.empty();
    }

    /** The next line, or empty at the end of the file. */
    public Optional<Line> next() throws IOException {
        if (position == end && !fill()) {
            return Optional.empty();
        }
        int length = 0;
        boolean cut = false;
        while (position < end || fill()) {
            int start = position;
            while (position < end && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            int part = Math.min(position - start, FileLimits.LINE - length);
            cut |= part < position - start;
            keep(start, part, length);
            length += part;
            if (position < end) {
                skipLineEnd();
                break;
            }
        }
        number++;
        return Optional.of(decode(length, cut));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void keep(int start, int part, int length) {
        if (length + part > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + part));
        }
        System.arraycopy(buffer, start, line, length, part);
    }

    private void skipLineEnd() throws IOException {
        if (buffer[position++] == '\r' && (position < end || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        // a read of a regular file gives nothing only at its end
        end = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        return end > 0;
    }

    private Line decode(int length, boolean cut) {
        int from = 0;
        while (from < length && line[from] >= 0) {
            from++;
        }
        if (from == length) {
            return new Line(number, new String(line, 0, length, StandardCharsets.ISO_8859_1), -1, cut);
        }
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        CharBuffer text = CharBuffer.allocate(length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        if (result.isError() && !cut) {
            return new Line(
                    number, new String(line, 0, length, Charset.forName("windows-1252")), bytes.position(), false);
        }
        return new Line(number, text.flip().toString(), -1, cut);
    }
}
