package org.vsxibulk.adopt.check;

/** How much of a table is still an exception, as a careless entry by hand is. */
final class Share {

    private static final int ONE_IN = 20;

    private Share() {}

    /** One entry, or one in twenty: more than that is how the switch does it. */
    static boolean isRare(int part, int all) {
        return part < all && (part == 1 || (long) part * ONE_IN <= all);
    }
}
