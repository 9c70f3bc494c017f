package org.vsxibulk.vsxi.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps requests apart: two that land within milliseconds of each other can get a spurious 400 (contract section 1).
 * The gap counts from the end of one request to the start of the next.
 */
final class MinGap {

    private final long gapNanos;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private long readyAt;

    MinGap(Duration gap, LongSupplier nanoTime, Pause pause) {
        this.gapNanos = gap.toNanos();
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.readyAt = nanoTime.getAsLong();
    }

    void await() {
        long wait = readyAt - nanoTime.getAsLong();
        if (wait > 0) {
            pause.of(Duration.ofNanos(wait));
        }
    }

    void requestEnded() {
        readyAt = nanoTime.getAsLong() + gapNanos;
    }
}
