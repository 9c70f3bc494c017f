package org.vsxibulk.history;

import java.util.ArrayList;
import java.util.List;

/** Takes the findings of one audit and writes them in pieces. The last piece is written on {@link #close()}. */
public final class FindingRecorder implements AutoCloseable {

    private final int pieceSize;
    private final Writer writer;
    private final List<StoredFinding> piece = new ArrayList<>();
    private int written;

    FindingRecorder(int pieceSize, Writer writer) {
        this.pieceSize = pieceSize;
        this.writer = writer;
    }

    /** Where pieces go; {@code first} is the number of the piece's first finding, counted from 0. */
    @FunctionalInterface
    interface Writer {
        void write(int first, List<StoredFinding> findings);
    }

    public void add(StoredFinding finding) {
        piece.add(finding);
        if (piece.size() == pieceSize) {
            flush();
        }
    }

    @Override
    public void close() {
        if (!piece.isEmpty()) {
            flush();
        }
    }

    private void flush() {
        writer.write(written, piece);
        written += piece.size();
        piece.clear();
    }
}
