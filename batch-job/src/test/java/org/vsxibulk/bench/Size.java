package org.vsxibulk.bench;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a base is.
 *
 * @param numbersEach telephone numbers of each customer
 */
record Size(int customers, int numbersEach) {

    static final Size SMALL = new Size(1_000, 10);
    static final Size USUAL = new Size(10_000, 10);
    static final Size LARGE = new Size(10_000, 100);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})x(\\d{1,5})");

    /** Above it, the numbers are in a file of their own. */
    private static final int MOST_IN_A_ROW = 20;

    /** @param text {@code 10000x100} */
    static Size parse(String text) {
        Matcher size = TEXT.matcher(text);
        if (!size.matches() || Integer.parseInt(size.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no size; CUSTOMERSxNUMBERS is, for example 1000x10");
        }
        return new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    /** Whether the numbers are in {@code dids.csv}. */
    boolean longForm() {
        return numbersEach > MOST_IN_A_ROW;
    }

    /** The heap of every program that is measured at this size, as {@code VSXI_HEAP} takes it. */
    String heap() {
        if (equals(USUAL)) {
            return "192m";
        }
        return equals(LARGE) ? "384m" : "256m";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d x %d", customers, numbersEach);
    }
}
