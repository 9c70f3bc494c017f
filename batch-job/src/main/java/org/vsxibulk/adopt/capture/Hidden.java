package org.vsxibulk.adopt.capture;

import java.util.Optional;
import java.util.function.Predicate;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** Which elements of a table are never shown: every one that may hold a secret. */
final class Hidden implements Predicate<String> {

    private final Table table;
    private final Guesses guesses;
    private final Optional<Choice> choice;

    Hidden(Table table, Guesses guesses, Optional<Choice> choice) {
        this.table = table;
        this.guesses = guesses;
        this.choice = choice;
    }

    @Override
    public boolean test(String path) {
        if (guesses.isSecret(path) || is(Field.SIP_PASSWORD, path)) {
            return true;
        }
        // as long as nobody knows where the password stands, it may stand anywhere
        boolean unknown = table == Table.SIP_USER
                && choice.flatMap(users -> users.column(Field.SIP_PASSWORD)).isEmpty();
        return unknown && !isSure(Field.SIP_USERNAME, path) && !isSure(Field.SIP_TRUNK, path);
    }

    private boolean is(Field field, String path) {
        return field.table() == table
                && choice.flatMap(fields -> fields.column(field))
                        .filter(column -> column.path().equals(path))
                        .isPresent();
    }

    private boolean isSure(Field field, String path) {
        return choice.flatMap(fields -> fields.sure(field))
                .filter(column -> column.path().equals(path))
                .isPresent();
    }
}
