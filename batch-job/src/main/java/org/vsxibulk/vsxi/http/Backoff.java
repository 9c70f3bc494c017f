package org.vsxibulk.vsxi.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.vsxibulk.settings.Retry;

/**
 * How long to wait before a request is sent again: doubling from {@code first} to {@code longest}, each with up to half
 * taken off at random so that many clients do not come back together.
 *
 * @param attempts how often a request is sent at most
 * @param random 0 to 1
 */
record Backoff(int attempts, Duration first, Duration longest, DoubleSupplier random) {

    static Backoff of(Retry retry) {
        return new Backoff(retry.attempts(), retry.firstPause(), retry.longestPause(), Math::random);
    }

    /**
     * @param attempt number of the attempt that failed, from 1
     * @param retryAfter what the switch asked for, which wins up to {@code longest} times four
     */
    Duration delay(int attempt, Optional<Duration> retryAfter) {
        if (retryAfter.isPresent()) {
            Duration most = longest.multipliedBy(4);
            return retryAfter.get().compareTo(most) > 0 ? most : retryAfter.get();
        }
        long doubled = first.toNanos() << Math.min(attempt - 1, 20);
        double nanos = Math.min(doubled, longest.toNanos());
        return Duration.ofNanos((long) (nanos * (1 - random.getAsDouble() / 2)));
    }
}
