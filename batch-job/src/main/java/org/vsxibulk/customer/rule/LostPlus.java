package org.vsxibulk.customer.rule;

import java.util.Optional;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.WholeNumbers;

/** Spreadsheets take +12125550100 for a sum and keep 12125550100. */
final class LostPlus {

    static final Rule RULE = Rule.error(
            "number-lost-plus",
            "A number must begin with + (spreadsheets drop it).",
            "Put + and the country code in front; format the column as text before the next export.");

    private LostPlus() {}

    static Optional<Flaw> find(String text) {
        if (!WholeNumbers.isDigits(text) || text.length() < 7 || text.length() > 15) {
            return Optional.empty();
        }
        String what = text.charAt(0) == '0'
                ? " begins with 0: it is a national or dialled form without +"
                : text.length() == 10 ? " has ten digits: + and the country code are missing" : " has no +";
        return Optional.of(new Flaw(RULE, text, Printable.quoted(text) + what));
    }
}
