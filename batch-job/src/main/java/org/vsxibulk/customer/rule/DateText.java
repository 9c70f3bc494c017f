package org.vsxibulk.customer.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** Spreadsheets take 3-4 or 3/4 for a day. */
final class DateText {

    static final Rule RULE = Rule.error(
            "spreadsheet-date",
            "A cell must not be a date.",
            "Type the value anew, for example 3;4, in a column that is formatted as text.");

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)[a-z]*";
    private static final Pattern VALUE = Pattern.compile(
            "(?i)[0-9]{1,2}[-. /]+" + MONTH + "\\.?([-. /]+[0-9]{2,4})?|" + MONTH + "\\.?[-. /]+[0-9]{1,4}"
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T].*)?|[0-9]{1,2}([./-])[0-9]{1,2}\\5([0-9]{4}|[0-9]{2})( .*)?"
                    + "|[0-9]{1,2}[./][0-9]{1,2}\\.?");

    private DateText() {}

    static Optional<Flaw> find(String text) {
        return VALUE.matcher(text).matches()
                ? Optional.of(
                        new Flaw(RULE, text, Printable.quoted(text) + " looks like a date that a spreadsheet made"))
                : Optional.empty();
    }
}
