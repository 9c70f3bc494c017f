package org.vsxibulk.customer;

import java.util.Locale;

/** How many there are of something, in words that agree with the number. */
public final class Amount {

    private Amount() {}

    /** For example {@code 1 entry} or {@code 1,200 entries}. */
    public static String of(long count, String many) {
        return of(count, one(many), many);
    }

    /** For example {@code 1 trunk is} or {@code 2 trunks are}. */
    public static String of(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }

    /** For example {@code 1 of 2 entries}, or {@code 0 of 1 entry}. */
    public static String ofAll(long count, long all, String many) {
        return String.format(Locale.ROOT, "%,d of %s", count, of(all, many));
    }

    /** The word alone. */
    public static String word(long count, String many) {
        return count == 1 ? one(many) : many;
    }

    private static String one(String many) {
        return many.replaceFirst("ies$", "y").replaceFirst("s$", "");
    }
}
