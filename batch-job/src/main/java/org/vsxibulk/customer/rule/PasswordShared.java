package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A password that two customers share lets one speak as the other. */
final class PasswordShared implements BaseCheck {

    static final Rule RULE = Rule.warning(
            "password-shared",
            "A password should belong to one customer only.",
            "Give each customer its own password.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        Twice.find(
                base,
                row -> row.draft().password().isEmpty()
                        ? List.of()
                        : List.of(row.draft().password().reveal()),
                (row, other, key) -> new Report(problems, row.draft().row())
                        .add(
                                RULE,
                                Column.SIP_PASSWORD,
                                "",
                                "the password is also that of " + other.draft().nickname()));
    }
}
