package org.vsxibulk.adopt.capture;

import java.util.Optional;
import org.vsxibulk.customer.rule.NumberPlan;
import org.vsxibulk.vsxi.dialect.NumberForm;

/** Tells whole telephone numbers from the leading digits that carriers are chosen by. */
final class WholeNumbers {

    /** ITU-T E.164: at most 15 digits, no country code begins with 0. */
    private static final String E164 = "[1-9][0-9]{6,14}";

    private final NumberPlan plan = new NumberPlan();
    private final String country;

    /** @param country the switch's own country code */
    WholeNumbers(String country) {
        this.country = country;
    }

    /** In which form a text is a whole number; of the forms without a plus sign, only numbers of the own country tell. */
    Optional<NumberForm> form(String text) {
        if (text.startsWith("+")) {
            return exists(text.substring(1)) ? Optional.of(NumberForm.E164_PLUS) : Optional.empty();
        }
        if (text.startsWith(country) && exists(text)) {
            return Optional.of(NumberForm.E164);
        }
        return exists(country + text) ? Optional.of(NumberForm.NATIONAL) : Optional.empty();
    }

    /** What stands before the country code of a foreign number; empty when the text is none. */
    Optional<String> internationalPrefix(String text) {
        return plan.internationalPrefix(text, Integer.parseInt(country));
    }

    private boolean exists(String digits) {
        return digits.matches(E164) && plan.knows(Long.parseLong(digits));
    }
}
