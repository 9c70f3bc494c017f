package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.Locale;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A registrar knows a user once; case is disregarded, since registrars differ in it. */
final class UsernameTwice implements BaseCheck {

    static final Rule RULE = Rule.error(
            "username-twice",
            "A SIP user name must belong to one customer only, whatever its case.",
            "Give one of the customers another user name.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        Twice.find(
                base,
                row -> row.draft().username().isEmpty()
                        ? List.of()
                        : List.of(row.draft().username().toLowerCase(Locale.ROOT)),
                (row, other, key) -> new Report(problems, row.draft().row())
                        .add(
                                RULE,
                                Column.SIP_USERNAME,
                                row.draft().username(),
                                Printable.quoted(row.draft().username()) + " belongs also to "
                                        + other.draft().nickname()));
    }
}
