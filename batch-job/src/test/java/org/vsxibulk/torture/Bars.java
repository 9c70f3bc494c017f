package org.vsxibulk.torture;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What must hold of all rounds.
 *
 * @param firstRequest how long a start after a kill may take until its first request, by the size of the input
 */
record Bars(Map<String, Duration> firstRequest) {

    private static final int CHUNKS_A_KILL = 1;

    boolean quickEnough(RoundResult result) {
        Duration bar = firstRequest.get(result.round().reference().scenario().size());
        return result.firstRequests().stream().allMatch(time -> time.compareTo(bar) <= 0);
    }

    static boolean sentLittleTwice(RoundResult result) {
        return result.mostSentTwice().chunks() <= CHUNKS_A_KILL;
    }

    boolean holdFor(RoundResult result) {
        return result.differences().isEmpty() && sentLittleTwice(result) && quickEnough(result);
    }

    /** One line for each bar. */
    List<String> verdict(List<RoundResult> results) {
        long equal = results.stream()
                .filter(result -> result.differences().isEmpty())
                .count();
        long little = results.stream().filter(Bars::sentLittleTwice).count();
        long quick = results.stream().filter(this::quickEnough).count();
        long kills = results.stream().mapToLong(result -> result.kills().size()).sum();
        return List.of(
                String.format(Locale.ROOT, "%d rounds, %d kills", results.size(), kills),
                line("final state and reports equal", equal, results),
                line("at most one chunk sent twice a kill", little, results),
                line("first request in time (" + times() + ")", quick, results));
    }

    private String times() {
        StringBuilder text = new StringBuilder();
        firstRequest.forEach((size, bar) -> text.append(text.isEmpty() ? "" : ", ")
                .append(size)
                .append(": ")
                .append(seconds(bar)));
        return text.toString();
    }

    private static String line(String bar, long held, List<RoundResult> results) {
        return String.format(
                Locale.ROOT,
                "%-6s %s: %d of %d",
                held == results.size() ? "held" : "MISSED",
                bar,
                held,
                results.size());
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }
}
