package org.vsxibulk.customer.rule;

import java.util.HashMap;
import java.util.List;
import org.vsxibulk.customer.Did;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Registrars are guessed at all day long. */
final class PasswordWeak implements NumberCheck {

    static final Rule RULE = Rule.warning(
            "password-weak",
            "A password should have 12 characters or more and not be the user's name, an id or a number.",
            "Choose a long random password.");

    private static final int SHORTEST = 12;

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Enlisted customer, Surroundings around, Report report) {
        Draft draft = customer.draft();
        String password = draft.password().reveal();
        if (password.isEmpty()) {
            return;
        }
        if (password.length() < SHORTEST) {
            report.add(RULE, Column.SIP_PASSWORD, "", "the password is shorter than " + SHORTEST + " characters");
        }
        var names = new HashMap<String, String>();
        names.put(draft.name(), "the customer's name");
        names.put(draft.customerId(), "the customer id");
        names.put(draft.username(), "the user name");
        draft.trunkId().ifPresent(id -> names.put(id.toString(), "the trunk id"));
        names.forEach((name, what) -> {
            if (password.equalsIgnoreCase(name)) {
                report.add(RULE, Column.SIP_PASSWORD, "", "the password is " + what);
            }
        });
        long digits = Did.tryDigits(password.startsWith("+") ? password : "+" + password);
        if (customer.dids().contains(digits) || customer.dids().contains(10_000_000_000L + digits)) {
            report.add(RULE, Column.SIP_PASSWORD, "", "the password is one of the customer's numbers");
        }
    }
}
