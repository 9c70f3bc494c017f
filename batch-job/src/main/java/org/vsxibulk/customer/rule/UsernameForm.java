package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** A SIP user name is what stands before the @ (RFC 3261 section 25.1, user). */
final class UsernameForm implements RowCheck {

    static final Rule RULE = Rule.error(
            "username-form",
            "A SIP user name must consist of letters, digits and -_.!~*'()&=+$,;?/ (RFC 3261).",
            "Write only the part before the @, without spaces.");

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9\\-_.!~*'()&=+$,;?/]+");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        String user = draft.username();
        if (!user.isEmpty() && !USER.matcher(user).matches()) {
            report.add(RULE, Column.SIP_USERNAME, user, Printable.quoted(user) + " is not a SIP user name");
        }
    }
}
