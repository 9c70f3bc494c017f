package org.vsxibulk.customer.rule;

import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** A number is written in international form (ITU-T E.164). */
final class NumberForm {

    static final Rule RULE = Rule.error(
            "number-form",
            "A number must be + and 7 to 15 digits, the first of them not 0 (E.164).",
            "Write + and the country code before the national number, for example +12125550100.");

    private NumberForm() {}

    /** Why a text is no number: the likeliest cause first. */
    static Flaw explain(String text) {
        return LostPlus.find(text)
                .or(() -> Damages.find(text))
                .or(() -> NumberPunctuation.find(text))
                .orElseGet(() -> new Flaw(RULE, text, Printable.quoted(text) + " is not an E.164 number"));
    }
}
