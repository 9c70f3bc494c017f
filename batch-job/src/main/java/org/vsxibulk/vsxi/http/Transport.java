package org.vsxibulk.vsxi.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/** Carries one request to the switch and its answer back. */
public interface Transport extends Closeable {

    /** Reads an answer while it arrives. */
    @FunctionalInterface
    interface AnswerReader<T> {
        T read(int status, Optional<Duration> retryAfter, InputStream body) throws IOException;
    }

    /** @throws IOException when no whole answer came */
    <T> T exchange(Request request, AnswerReader<T> reader) throws IOException;

    @Override
    void close();
}
