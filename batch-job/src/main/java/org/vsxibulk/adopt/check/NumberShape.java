package org.vsxibulk.adopt.check;

import java.util.Optional;
import org.vsxibulk.vsxi.dialect.NumberForm;
import org.vsxibulk.vsxi.dialect.NumberStyle;

/** In which form a live number seems to be written. Short ones are extensions and prefixes, and say nothing. */
final class NumberShape {

    /** ITU-T E.164: a number has at most 15 digits; below 8, it may be a prefix. */
    private static final String WHOLE = "[0-9]{8,15}";

    private static final String NORTH_AMERICA = "1";

    private NumberShape() {}

    static Optional<NumberForm> of(String text, NumberStyle style) {
        if (text.startsWith("+")) {
            return text.substring(1).matches(WHOLE) ? Optional.of(NumberForm.E164_PLUS) : Optional.empty();
        }
        if (!text.matches(WHOLE)) {
            return Optional.empty();
        }
        if (!style.foreignPrefix().isEmpty() && text.startsWith(style.foreignPrefix())) {
            return Optional.of(NumberForm.NATIONAL);
        }
        return style.countryCode().equals(NORTH_AMERICA) ? northAmerican(text) : other(text, style.countryCode());
    }

    /** NANP: ten digits, of which the first is never 0 or 1. */
    private static Optional<NumberForm> northAmerican(String digits) {
        if (digits.matches("1[2-9][0-9]{9}")) {
            return Optional.of(NumberForm.E164);
        }
        return digits.matches("[2-9][0-9]{9}") ? Optional.of(NumberForm.NATIONAL) : Optional.empty();
    }

    private static Optional<NumberForm> other(String digits, String countryCode) {
        return Optional.of(digits.startsWith(countryCode) ? NumberForm.E164 : NumberForm.NATIONAL);
    }
}
