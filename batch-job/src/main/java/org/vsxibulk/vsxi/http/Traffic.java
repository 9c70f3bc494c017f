package org.vsxibulk.vsxi.http;

import java.util.concurrent.atomic.LongAdder;

/** Counts what went over the wire. Thread-safe. */
public final class Traffic {

    private final LongAdder downloads = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder bytesSent = new LongAdder();

    void sent(Request request, int attempt) {
        (request.reads() ? downloads : writes).increment();
        if (attempt > 1) {
            repeats.increment();
        }
        request.body().ifPresent(body -> bytesSent.add(body.length));
    }

    /** Requests that read. */
    public long reads() {
        return downloads.sum();
    }

    /** Requests that write. */
    public long writes() {
        return writes.sum();
    }

    /** Requests of both kinds that were sent again. */
    public long repeats() {
        return repeats.sum();
    }

    public long bytesSent() {
        return bytesSent.sum();
    }
}
