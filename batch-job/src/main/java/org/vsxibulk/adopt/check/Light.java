package org.vsxibulk.adopt.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How a question is answered. */
public enum Light {
    /** Seen on the switch, and as the dialect says. */
    GREEN,
    /** Nothing to compare with, or a surprise that does no harm. */
    YELLOW,
    /** The switch contradicts the dialect, or the dialect leaves the question open. */
    RED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that counts; green for none. */
    public static Light worst(Collection<Light> all) {
        return all.stream().max(Comparator.naturalOrder()).orElse(GREEN);
    }
}
