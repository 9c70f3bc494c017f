package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.vsxibulk.vsxi.Ahead;

/**
 * The body of an answer, taken from the connection while what came before is parsed: to decipher a table of many megabytes
 * takes about as long as to parse it. Once it is closed, nobody uses the connection any more. Read by one thread.
 */
final class ReadAhead extends InputStream {

    /** The longest record of TLS (RFC 8446, section 5.1). */
    private static final int PIECE = 1 << 14;

    private static final int PIECES = 64;

    private final Ahead<byte[]> pieces;
    private byte[] current = {};
    private int at;

    ReadAhead(InputStream body) {
        pieces = Ahead.of("read-ahead", PIECES, () -> piece(body));
    }

    private static Optional<byte[]> piece(InputStream body) {
        byte[] bytes = new byte[PIECE];
        try {
            int length = body.read(bytes);
            return length < 0 ? Optional.empty() : Optional.of(length == PIECE ? bytes : Arrays.copyOf(bytes, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? current[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        try {
            while (at == current.length) {
                Optional<byte[]> next = pieces.next();
                if (next.isEmpty()) {
                    return false;
                }
                current = next.get();
                at = 0;
            }
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Waits for what is being read, as its reader would have had to. */
    @Override
    public void close() {
        pieces.close();
    }
}
