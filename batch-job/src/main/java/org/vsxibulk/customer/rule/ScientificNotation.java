package org.vsxibulk.customer.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** Spreadsheets show long numbers as 1.2125E+10 and export what they show: the last digits are lost. */
final class ScientificNotation {

    static final Rule RULE = Rule.error(
            "spreadsheet-scientific",
            "A number must not be in scientific notation.",
            "Take the number from the original source, since its last digits are lost; format the column as text.");

    private static final Pattern VALUE = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?[Ee][+-]?[0-9]{1,3}");

    private ScientificNotation() {}

    static Optional<Flaw> find(String text) {
        return VALUE.matcher(text).matches()
                ? Optional.of(new Flaw(RULE, text, Printable.quoted(text) + " is in scientific notation"))
                : Optional.empty();
    }
}
