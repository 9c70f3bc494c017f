package org.vsxibulk.bench;

import java.util.Optional;

/**
 * What became of a bar.
 *
 * @param measured none when what it is about was not measured
 */
record Verdict(Bar bar, Optional<Spread> measured) {

    boolean missed() {
        return measured.isPresent() && !bar.holds(measured.get().median());
    }

    String word() {
        if (measured.isEmpty()) {
            return "-";
        }
        return missed() ? "MISSED" : "held";
    }
}
