package org.vsxibulk.torture;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a round of stops.
 *
 * @param differences from an undisturbed run; none is what should be
 */
record StopResult(StopRound round, List<Stopped> stops, List<String> differences) {

    long inOrder() {
        return stops.stream().filter(Stopped::inOrder).count();
    }

    long beforeTheProgram() {
        return stops.stream().filter(Stopped::beforeTheProgram).count();
    }

    /** Stops that did not end as they should, and what the last start left; empty when all is well. */
    List<String> faults() {
        List<String> faults = stops.stream()
                .filter(stopped -> !stopped.inOrder() && !stopped.beforeTheProgram())
                .map(stopped -> "SIG" + stopped.signal() + " in " + stopped.step() + " ended with "
                        + stopped.ended().exitCode() + ":\n" + stopped.ended().screen())
                .collect(Collectors.toList());
        faults.addAll(differences);
        return faults;
    }

    Duration slowest() {
        return stops.stream().map(Stopped::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** For example {@code TERM plan 5 0.12 s}. */
    String words() {
        return stops.stream()
                .map(stopped -> String.format(
                        Locale.ROOT,
                        "%s %s %d %s",
                        stopped.signal(),
                        stopped.step(),
                        stopped.ended().exitCode(),
                        Bars.seconds(stopped.took())))
                .collect(Collectors.joining(", "));
    }
}
