package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Begins no request for which the maintenance window has no room. */
public final class WindowedTransport implements Transport {

    private final Transport transport;
    private final Window window;

    public WindowedTransport(Transport transport, Window window) {
        this.transport = transport;
        this.window = window;
    }

    @Override
    public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
        window.requireRoomFor(request);
        Instant begun = window.now();
        try {
            return transport.exchange(request, reader);
        } finally {
            window.took(request, Duration.between(begun, window.now()));
        }
    }

    @Override
    public List<String> secrets() {
        return transport.secrets();
    }

    @Override
    public void close() {
        transport.close();
    }
}
