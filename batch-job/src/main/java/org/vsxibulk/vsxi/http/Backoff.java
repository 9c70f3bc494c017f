package org.vsxibulk.vsxi.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a request is sent again: doubling from {@code first} to {@code longest}, each with up to half
 * taken off at random so that many clients do not come back together.
 *
 * @param random 0 to 1
 */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {

    /** @param attempt number of the attempt that failed, from 1 */
    Duration pause(int attempt) {
        Duration pause = first;
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        long nanos = (pause.compareTo(longest) < 0 ? pause : longest).toNanos();
        return Duration.ofNanos(nanos - (long) (random.getAsDouble() / 2 * nanos));
    }
}
