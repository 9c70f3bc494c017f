package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** The operator's key is unique. */
final class CustomerIdTwice implements BaseCheck {

    static final Rule RULE = Rule.error(
            "customer-id-twice", "A customer id must stand on one row only.", "Correct or remove one of the rows.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        Twice.find(
                base,
                row -> row.draft().customerId().isEmpty()
                        ? List.of()
                        : List.of(row.draft().customerId()),
                (row, other, key) -> new Report(problems, row.draft().row())
                        .add(
                                RULE,
                                Column.CUSTOMER_ID,
                                key,
                                Printable.quoted(key) + " stands also on line "
                                        + other.draft().row().line()));
    }
}
