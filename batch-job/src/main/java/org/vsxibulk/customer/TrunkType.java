package org.vsxibulk.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a customer's PBX is known: by its static address, or by SIP registration (guide, "Authenticated or Non-Authenticated"). */
public enum TrunkType {
    PEERING("peering"),
    DYNAMIC_PEERING("dynamic-peering");

    private final String word;

    TrunkType(String word) {
        this.word = word;
    }

    /** The word of the CSV column {@code trunk_type}. */
    public String word() {
        return word;
    }

    /** Reads the word in any case; the switch's own screens write "Dynamic Peering", so a space may stand for the hyphen. */
    public static TrunkType parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a trunk type: " + text));
    }

    /** As {@link #parse}, empty for any other text. */
    public static Optional<TrunkType> tryParse(String text) {
        String wanted = text.toLowerCase(Locale.ROOT).replace(' ', '-');
        return Arrays.stream(values()).filter(type -> type.word.equals(wanted)).findFirst();
    }
}
