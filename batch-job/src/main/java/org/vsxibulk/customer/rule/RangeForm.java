package org.vsxibulk.customer.rule;

import java.util.regex.Pattern;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.WholeNumbers;

/** Both ends of a range are full numbers. */
final class RangeForm {

    static final Rule RULE = Rule.error(
            "range-form",
            "A range must be two full numbers with a hyphen between them.",
            "Write both ends in full, for example +12125550110-+12125550119.");

    private static final Pattern SHORT_RANGE = Pattern.compile("\\+?[0-9]{7,15}\\s*-\\s*\\+?[0-9]{1,15}");

    private RangeForm() {}

    /** Two runs of digits with one hyphen between them, as far as a number can be told from a range. */
    static boolean looksLikeRange(String text) {
        return SHORT_RANGE.matcher(text).matches();
    }

    static Flaw explain(String text, String[] ends) {
        boolean lostPlus =
                WholeNumbers.isDigits(ends[0].strip()) && ends[0].strip().length() > 6;
        return lostPlus
                ? new Flaw(LostPlus.RULE, text, "the range " + Printable.quoted(text) + " begins without +")
                : new Flaw(RULE, text, Printable.quoted(text) + " is not a range of two full numbers");
    }
}
