package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.customer.csv.CsvRow;

/** Addresses of one trunk stay within reason. */
final class AddressCount implements RowCheck {

    /** Far above what sites have; how many nodes a trunk may have is not public. */
    static final int MOST = 100;

    static final Rule RULE = Rule.error(
            "address-count", "A trunk must not have more than 100 addresses.", "Look for a list in the wrong column.");

    /** Those that other rules look at: a list in the wrong column may have a million. */
    static List<String> lookedAt(CsvRow row) {
        List<String> texts = row.list(Column.ADDRESSES);
        return texts.size() > MOST ? texts.subList(0, MOST) : texts;
    }

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        int count = draft.row().list(Column.ADDRESSES).size();
        if (count > MOST) {
            report.add(RULE, Column.ADDRESSES, "", count + " addresses, more than " + MOST);
        }
    }
}
