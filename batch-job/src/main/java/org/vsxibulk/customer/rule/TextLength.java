package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Keys, names and credentials stay within a length that screens and reports can show. */
final class TextLength implements RowCheck {

    /** Far above what a switch keeps; the switch's own limit is not public. */
    static final int MOST = 255;

    static final Rule RULE = Rule.error(
            "text-length", "Keys, names and credentials must not be longer than 255 characters.", "Shorten the text.");

    private static final List<Column> TEXTS =
            List.of(Column.CUSTOMER_ID, Column.CUSTOMER_NAME, Column.SIP_USERNAME, Column.SIP_PASSWORD);

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        for (Column column : TEXTS) {
            String text = draft.row().text(column);
            if (text.length() > MOST) {
                report.add(
                        RULE, column, text, column.word() + " has " + text.length() + " characters, more than " + MOST);
            }
        }
    }
}
