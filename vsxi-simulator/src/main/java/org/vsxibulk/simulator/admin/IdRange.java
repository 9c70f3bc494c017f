package org.vsxibulk.simulator.admin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of ids, both ends included. */
record IdRange(int first, int last) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    static Optional<IdRange> tryParse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new IdRange(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    boolean holds(String id) {
        return id.matches("\\d{1,9}") && Integer.parseInt(id) >= first && Integer.parseInt(id) <= last;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
