package org.vsxibulk.customer.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** An error value that a formula left behind. */
final class SpreadsheetError {

    static final Rule RULE = Rule.error(
            "spreadsheet-error",
            "A cell must not be the error value of a formula, such as #N/A.",
            "Put the value itself into the cell in place of the formula.");

    private static final Pattern VALUE =
            Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|#+)");

    private SpreadsheetError() {}

    static Optional<Flaw> find(String text) {
        return text.startsWith("#") && VALUE.matcher(text).matches()
                ? Optional.of(new Flaw(RULE, text, Printable.quoted(text) + " is a spreadsheet's error value"))
                : Optional.empty();
    }
}
