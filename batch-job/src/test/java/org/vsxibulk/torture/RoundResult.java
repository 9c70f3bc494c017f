package org.vsxibulk.torture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of a round.
 *
 * @param firstRequests from the start of a process to its first request, for each start after a kill
 * @param twice what was sent twice because of the kill of a start
 * @param differences from an undisturbed run; none is what should be
 */
record RoundResult(
        Round round,
        List<Killed> kills,
        List<Duration> firstRequests,
        Map<Integer, SentTwice> twice,
        List<String> differences) {

    /** The step of each kill. */
    String steps() {
        return kills.isEmpty()
                ? "ended before"
                : kills.stream().map(Killed::step).collect(Collectors.joining(", "));
    }

    Optional<Duration> slowestFirstRequest() {
        return firstRequests.stream().max(Duration::compareTo);
    }

    /** The most that one kill cost. */
    SentTwice mostSentTwice() {
        return twice.values().stream()
                .max((one, other) -> Integer.compare(one.chunks(), other.chunks()))
                .orElse(SentTwice.NOTHING);
    }
}
