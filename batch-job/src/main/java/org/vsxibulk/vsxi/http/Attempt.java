package org.vsxibulk.vsxi.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to get an answer. */
sealed interface Attempt<T> {

    record Done<T>(T result) implements Attempt<T> {}

    /**
     * Worth another attempt.
     *
     * @param reason for people
     * @param retryAfter how long the switch asked to wait
     * @param cause when no whole answer came
     * @param doubtful what follows when no other answer comes; absent when nothing does
     */
    record Again<T>(
            String reason,
            Optional<Duration> retryAfter,
            @Nullable Throwable cause,
            Optional<Doubtful<T>> doubtful) implements Attempt<T> {

        Again(String reason, Optional<Duration> retryAfter) {
            this(reason, retryAfter, null, Optional.empty());
        }

        Again(String reason) {
            this(reason, Optional.empty());
        }
    }

    /**
     * An answer that may be a slip, as a refusal by the race of two close requests is (contract section 1).
     *
     * @param tries as often as that it must be said to be meant
     */
    record Doubtful<T>(T result, int tries) {}
}
