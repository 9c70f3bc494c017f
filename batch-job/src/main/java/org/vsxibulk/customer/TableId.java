package org.vsxibulk.customer;

import java.util.Optional;

/** Id of a route table or digit mapping table, 1 to 999,999; 0 is the switch's default object (contract section 2.1). */
public record TableId(int value) {

    public TableId {
        if (value < 1 || value > 999_999) {
            throw new IllegalArgumentException("not a table id: " + value);
        }
    }

    /** Reads plain decimal digits without sign, spaces or leading zeros. */
    public static TableId parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a table id: " + text));
    }

    /** As {@link #parse}, empty for any other text. */
    public static Optional<TableId> tryParse(String text) {
        return WholeNumbers.tryParse(text, 1, 999_999).map(TableId::new);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
