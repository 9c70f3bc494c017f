package org.vsxibulk.customer;

import java.util.Optional;

/** Number of digits that a customer's extensions have, 2 to 7 (guide, "Extension to Extension dialing"). */
public record ExtensionLength(int digits) {

    public ExtensionLength {
        if (digits < 2 || digits > 7) {
            throw new IllegalArgumentException("not an extension length: " + digits);
        }
    }

    /** Reads one digit, 2 to 7. */
    public static ExtensionLength parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not an extension length: " + text));
    }

    /** As {@link #parse}, empty for any other text. */
    public static Optional<ExtensionLength> tryParse(String text) {
        return WholeNumbers.tryParse(text, 2, 7).map(ExtensionLength::new);
    }

    @Override
    public String toString() {
        return Integer.toString(digits);
    }
}
