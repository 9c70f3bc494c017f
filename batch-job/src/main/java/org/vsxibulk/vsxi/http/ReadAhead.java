package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, taken from the connection by a thread of its own while what came before is parsed: to decipher a
 * table of many megabytes takes about as long as to parse it. Once it is closed, nobody uses the connection any more. Read
 * by one thread.
 */
final class ReadAhead extends InputStream {

    /** The longest record of TLS (RFC 8446, section 5.1). */
    private static final int PIECE = 1 << 14;

    private static final int PIECES = 64;

    /** Bytes, or none at the end, with the reason when the end came too early. */
    private record Piece(byte[] bytes, @Nullable Throwable failure) {}

    private final InputStream body;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final Thread reader = new Thread(this::takeAll, "read-ahead");
    private volatile boolean closed;
    private Piece current = new Piece(new byte[] {0}, null);
    private int at = 1;

    ReadAhead(InputStream body) {
        this.body = body;
        reader.setDaemon(true);
        reader.start();
    }

    private void takeAll() {
        try {
            Piece piece;
            do {
                piece = take();
                pieces.put(piece);
            } while (!closed && piece.bytes().length > 0);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    private Piece take() {
        byte[] bytes = new byte[PIECE];
        try {
            int length = body.read(bytes);
            return new Piece(length == PIECE ? bytes : Arrays.copyOf(bytes, Math.max(0, length)), null);
        } catch (Throwable e) {
            // whatever it is, whoever waits for the piece must hear of it
            return new Piece(new byte[0], e);
        }
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? current.bytes()[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, current.bytes().length - at);
        System.arraycopy(current.bytes(), at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        if (at == current.bytes().length && at > 0) {
            try {
                current = pieces.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            at = 0;
        }
        if (current.failure() instanceof IOException e) {
            throw e;
        } else if (current.failure() instanceof RuntimeException e) {
            throw e;
        } else if (current.failure() instanceof Error e) {
            throw e;
        }
        return current.bytes().length > 0;
    }

    /** Waits for what is being read, as its reader would have had to. */
    @Override
    public void close() throws IOException {
        closed = true;
        pieces.clear();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
