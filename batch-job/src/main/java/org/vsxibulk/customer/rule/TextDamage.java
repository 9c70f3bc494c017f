package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Keys, names and user names that a spreadsheet has spoilt; columns with a form of their own ask for damage themselves. */
final class TextDamage implements RowCheck {

    @Override
    public List<Rule> rules() {
        return Damages.rules();
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        Damages.find(draft.customerId()).ifPresent(flaw -> report.add(Column.CUSTOMER_ID, flaw));
        // "'t Hof" and "True" may be names; error values cannot
        SpreadsheetError.find(draft.name()).ifPresent(flaw -> report.add(Column.CUSTOMER_NAME, flaw));
        SpreadsheetError.find(draft.username()).ifPresent(flaw -> report.add(Column.SIP_USERNAME, flaw));
        SpreadsheetError.find(draft.password().reveal())
                .map(flaw -> new Flaw(flaw.rule(), "", "the password is a spreadsheet's error value"))
                .ifPresent(flaw -> report.add(Column.SIP_PASSWORD, flaw));
    }
}
