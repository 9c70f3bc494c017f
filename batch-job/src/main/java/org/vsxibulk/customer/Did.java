package org.vsxibulk.customer;

/** A telephone number as E.164 digits (ITU-T E.164: at most 15), kept in a {@code long} because a base may have millions. */
public record Did(long digits) {

    public Did {
        if (digits < 1_000_000L || digits > 999_999_999_999_999L) {
            throw new IllegalArgumentException("not an E.164 number: " + digits);
        }
    }

    /** International form, for example {@code +12125550100}. */
    @Override
    public String toString() {
        return "+" + digits;
    }
}
