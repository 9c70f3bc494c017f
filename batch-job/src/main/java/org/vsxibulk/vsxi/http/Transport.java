package org.vsxibulk.vsxi.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
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

    /** Texts that go with every request and that nobody may read in a message. */
    default List<String> secrets() {
        return List.of();
    }

    @Override
    void close();
}
