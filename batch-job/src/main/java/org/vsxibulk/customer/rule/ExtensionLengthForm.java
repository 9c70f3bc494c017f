package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Extension lengths are single digits (guide, "Extension to Extension dialing"). */
final class ExtensionLengthForm implements RowCheck {

    static final Rule RULE = Rule.error(
            "extension-length-form",
            "An extension length must be a digit from 2 to 7.",
            "Write for example 3, or 3;4 for two lengths.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        for (String text : draft.row().list(Column.EXTENSION_LENGTHS)) {
            if (ExtensionLength.tryParse(text).isEmpty()) {
                String what = Printable.quoted(text) + " is not an extension length of 2 to 7 digits";
                report.unreadable(RULE, Column.EXTENSION_LENGTHS, text, what);
            }
        }
    }
}
