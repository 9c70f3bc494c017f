package org.vsxibulk.customer;

import java.util.Optional;

/** Reads whole numbers in the one form in which two people write the same number the same way. */
public final class WholeNumbers {

    private WholeNumbers() {}

    /** Plain ASCII digits without sign, separators or leading zeros, from {@code min} to {@code max}; else empty. */
    public static Optional<Integer> tryParse(String text, int min, int max) {
        if (text.isEmpty() || text.length() > 9 || !isDigits(text) || text.length() > 1 && text.charAt(0) == '0') {
            return Optional.empty();
        }
        int value = Integer.parseInt(text);
        return value < min || value > max ? Optional.empty() : Optional.of(value);
    }

    /** Whether the text has only ASCII digits; other scripts' digits do not count. */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
