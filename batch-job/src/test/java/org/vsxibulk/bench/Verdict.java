package org.vsxibulk.bench;

import java.util.Optional;

/**
 * What became of a bar.
 *
 * @param measured none when what it is about was not measured
 */
record Verdict(Bar bar, Optional<Spread> measured) {

    boolean measurable() {
        return measured.isPresent();
    }

    boolean missed() {
        return measured.isPresent() && !bar.holds(measured.get().median());
    }

    String word() {
        return missed() ? "MISSED" : "held";
    }
}
