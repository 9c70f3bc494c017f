package org.vsxibulk.simulator.fault;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Measures the gaps between calls; safe for many threads. */
final class Traffic {
    /** The gap before the very first call. */
    static final Duration NEVER = Duration.ofNanos(Long.MAX_VALUE);

    private final LongSupplier nanos;
    private int underWay;
    private boolean any;
    private long lastEnd;

    Traffic(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A call begins; the time since the end of the last one, zero while another is under way. */
    synchronized Duration begin() {
        Duration gap = any ? Duration.ofNanos(Math.max(0, nanos.getAsLong() - lastEnd)) : NEVER;
        return underWay++ > 0 ? Duration.ZERO : gap;
    }

    /** A call ends, once its answer has waited. */
    synchronized void end(Duration wait) {
        long end = nanos.getAsLong() + wait.toNanos();
        lastEnd = any ? Math.max(lastEnd, end) : end;
        any = true;
        underWay--;
    }
}
