package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.util.List;

/** The transport of the dry verbs: it can send nothing but GET, whatever the rest of the program does. */
public final class ReadOnlyTransport implements Transport {

    private final Transport transport;

    public ReadOnlyTransport(Transport transport) {
        this.transport = transport;
    }

    @Override
    public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
        if (!request.method().equals("GET") || request.body().isPresent()) {
            throw new IllegalStateException("this run must not write, but was about to send " + request);
        }
        return transport.exchange(request, reader);
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
