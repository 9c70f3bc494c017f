package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Nobody can tell whether a space at the edge of a password belongs to it. */
final class PasswordSpaces implements RowCheck {

    static final Rule RULE = Rule.error(
            "password-spaces",
            "A password must not begin or end with a space.",
            "Remove the space, or choose another password.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        String raw = draft.row().raw(Column.SIP_PASSWORD);
        if (!raw.equals(raw.strip())) {
            report.add(RULE, Column.SIP_PASSWORD, "", "the password begins or ends with a space");
        }
    }
}
