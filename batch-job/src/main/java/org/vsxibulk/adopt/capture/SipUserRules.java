package org.vsxibulk.adopt.capture;

import java.util.List;
import org.vsxibulk.vsxi.Field;

/** Finds the fields of the table of SIP users, without a look at a password. */
final class SipUserRules {

    private final Choice users;
    private final Choices all;

    SipUserRules(Choice users, Choices all) {
        this.users = users;
        this.all = all;
    }

    void decide() {
        List<Column> single = users.free(Field.SIP_TRUNK).stream()
                .filter(column -> !column.repeats())
                .toList();
        users.decide(
                Field.SIP_TRUNK,
                "trunk ids",
                column -> column.all(Shapes::id) && !column.repeats(),
                Evidence.references(single, all.values(Field.TRUNK_ID), "trunk ids"),
                true);
        List<Candidate> secrets = users.secrets();
        users.decide(Field.SIP_PASSWORD, "a secret", column -> !column.repeats(), secrets, true);
        List<Candidate> names = users.free(Field.SIP_USERNAME).stream()
                .filter(column -> column.unique() && column.entries() >= 2)
                .map(column -> new Candidate(column, "a text of its own in each of " + column.entries() + " entries"))
                .toList();
        users.decide(
                Field.SIP_USERNAME,
                "a text of its own in every entry",
                Column::unique,
                names,
                // a password is a text of its own too
                !secrets.isEmpty()
                        && names.stream().allMatch(name -> name.column().entries() >= Choice.FEWEST_VALUES));
    }
}
