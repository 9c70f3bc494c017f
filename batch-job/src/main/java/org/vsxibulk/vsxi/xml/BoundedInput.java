package org.vsxibulk.vsxi.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vsxibulk.vsxi.AnswerLimits;

/**
 * The bytes of a document, bounded between two steps of the parser: a name, a comment or a declaration without an end would
 * otherwise be read for ever, or into memory, before the parser says anything.
 */
final class BoundedInput extends FilterInputStream {

    private int sinceStep;

    BoundedInput(InputStream in) {
        super(in);
    }

    /** The parser has made a step. */
    void step() {
        sinceStep = 0;
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
        sinceStep += bytes;
        if (sinceStep > AnswerLimits.MARKUP) {
            throw new BadXmlException("a tag, comment or declaration is longer than " + AnswerLimits.MARKUP + " bytes");
        }
    }
}
