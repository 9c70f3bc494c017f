package org.vsxibulk.customer.rule;

import java.util.Optional;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** A truth value that a formula or an import left behind. */
final class TruthValue {

    static final Rule RULE = Rule.error(
            "spreadsheet-truth-value",
            "A cell must not be a truth value.",
            "Put the value itself into the cell; an empty cell stays empty.");

    private TruthValue() {}

    static Optional<Flaw> find(String text) {
        return text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE")
                ? Optional.of(new Flaw(RULE, text, Printable.quoted(text) + " is a spreadsheet's truth value"))
                : Optional.empty();
    }
}
