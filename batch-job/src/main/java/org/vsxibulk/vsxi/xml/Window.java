package org.vsxibulk.vsxi.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** The next bytes of a stream, in one array that is used again and again. Not thread-safe. */
final class Window {

    private static final int SIZE = 1 << 18;
    private static final int PIECE = 1 << 14;

    private final InputStream in;
    private final byte[] bytes = new byte[SIZE];
    private int at;
    private int limit;
    private boolean ended;

    Window(InputStream in) {
        this.in = in;
    }

    /** Where the bytes stand: from {@link #at} to {@link #limit}, until more are asked for. */
    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int limit() {
        return limit;
    }

    /**
     * Reads until so many bytes are there, or the stream ends.
     *
     * @param count far fewer than the window holds
     * @return whether they are there
     */
    boolean has(int count) {
        while (limit - at < count && !ended) {
            read();
        }
        return limit - at >= count;
    }

    private void read() {
        if (bytes.length - limit < PIECE) {
            System.arraycopy(bytes, at, bytes, 0, limit - at);
            limit -= at;
            at = 0;
        }
        try {
            int read = in.read(bytes, limit, PIECE);
            ended = read < 0;
            limit += Math.max(0, read);
        } catch (IOException e) {
            throw WellFormed.brokeOff(e);
        }
    }

    void moveTo(int position) {
        at = position;
    }

    /** All that was not passed by, for another reader; this one is of no use any more. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(bytes, at, limit - at), in);
    }
}
