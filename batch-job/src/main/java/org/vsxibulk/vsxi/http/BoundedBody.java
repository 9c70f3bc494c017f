package org.vsxibulk.vsxi.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vsxibulk.vsxi.AnswerLimits;

/** An answer that is not read without end, however small its parts are. */
final class BoundedBody extends FilterInputStream {

    private final long most;
    private long left;

    BoundedBody(InputStream in) {
        this(in, AnswerLimits.DOWNLOAD);
    }

    /** @param most bytes */
    BoundedBody(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new SwitchUnavailableException(
                    "the switch's answer is longer than " + most + " bytes; such an answer is not read");
        }
    }
}
