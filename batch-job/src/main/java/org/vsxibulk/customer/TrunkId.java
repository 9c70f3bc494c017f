package org.vsxibulk.customer;

import java.util.Optional;

/** Id of a trunk, 1 to 999,999; 0 is the switch's default object (contract section 2.1). */
public record TrunkId(int value) {

    public TrunkId {
        if (value < 1 || value > 999_999) {
            throw new IllegalArgumentException("not a trunk id: " + value);
        }
    }

    /** Reads plain decimal digits without sign, spaces or leading zeros. */
    public static TrunkId parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a trunk id: " + text));
    }

    /** As {@link #parse}, empty for any other text. */
    public static Optional<TrunkId> tryParse(String text) {
        return WholeNumbers.tryParse(text, 1, 999_999).map(TrunkId::new);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
