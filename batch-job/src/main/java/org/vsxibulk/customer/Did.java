package org.vsxibulk.customer;

import java.util.Optional;

/** A telephone number as E.164 digits (ITU-T E.164: at most 15), kept in a {@code long} because a base may have millions. */
public record Did(long digits) {

    private static final long SMALLEST = 1_000_000L;
    private static final long LARGEST = 999_999_999_999_999L;

    public Did {
        if (digits < SMALLEST || digits > LARGEST) {
            throw new IllegalArgumentException("not an E.164 number: " + digits);
        }
    }

    /** Reads the international form: a plus and 7 to 15 digits, the first of them not 0. */
    public static Did parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not an E.164 number: " + text));
    }

    /** As {@link #parse}, empty for any other text. */
    public static Optional<Did> tryParse(String text) {
        long digits = tryDigits(text);
        return digits < 0 ? Optional.empty() : Optional.of(new Did(digits));
    }

    /** The digits of a number in international form, or -1: for those who read millions. */
    public static long tryDigits(String text) {
        int length = text.length();
        if (length < 8 || length > 16 || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return -1;
        }
        long digits = 0;
        for (int i = 1; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            digits = 10 * digits + digit;
        }
        return digits;
    }

    /** International form, for example {@code +12125550100}. */
    @Override
    public String toString() {
        return "+" + digits;
    }
}
