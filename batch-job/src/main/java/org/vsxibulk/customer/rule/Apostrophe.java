package org.vsxibulk.customer.rule;

import java.util.Optional;
import org.vsxibulk.customer.Rule;

/** An apostrophe tells a spreadsheet that a cell is text; it must not reach the file. */
final class Apostrophe {

    static final Rule RULE = Rule.error(
            "spreadsheet-apostrophe",
            "A cell must not begin or end with an apostrophe or quotation mark.",
            "Remove the apostrophe and format the column as text.");

    private static final String MARKS = "'’‘`´“”\"";

    private Apostrophe() {}

    static Optional<Flaw> find(String text) {
        boolean marked = text.length() > 1
                && (MARKS.indexOf(text.charAt(0)) >= 0 || MARKS.indexOf(text.charAt(text.length() - 1)) >= 0);
        return marked
                ? Optional.of(new Flaw(
                        RULE,
                        text,
                        "an apostrophe or quotation mark stands around " + text.replaceAll("[" + MARKS + "]", "")))
                : Optional.empty();
    }
}
