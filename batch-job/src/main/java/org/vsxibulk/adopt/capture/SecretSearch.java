package org.vsxibulk.adopt.capture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.dialect.SecretFields;

/** Finds out how a download shows passwords, without telling one. */
record SecretSearch(Fact shown, Fact mask) {

    private static final String CLEAR = "clear";
    private static final String NEVER = "never";
    /** So many customers hardly have one password. */
    private static final int SEVERAL = 3;

    private static final String HASH = "(?i)[0-9a-f]{32,128}|\\$.*\\$.*";

    /** @param passwords empty when it is not known where they stand */
    static SecretSearch of(Optional<Column> passwords, SecretFields known, Guesses guesses) {
        Fact usual = Fact.assumed(known.mask(), "only matters where a download shows it");
        if (passwords.isEmpty()) {
            return new SecretSearch(
                    Fact.open(NEVER, "no password was seen; 'never' is the careful answer", List.of()),
                    Fact.open(known.mask(), "no password was seen", List.of()));
        }
        Column column = passwords.get();
        Set<String> different = column.distinct();
        String of = " of " + Amount.of(column.entries(), "entries");
        if (different.isEmpty()) {
            return new SecretSearch(Fact.assumed(NEVER, "empty in all" + of), usual);
        }
        if (different.size() == 1 && guesses.isMask(different.iterator().next())) {
            return new SecretSearch(
                    Fact.assumed(NEVER, "the same mask in " + column.filled().size() + of),
                    Fact.assumed(
                            different.iterator().next(), "in " + column.filled().size() + of));
        }
        if (different.size() == 1 && column.filled().size() >= SEVERAL) {
            // it may be everybody's password all the same: then it must not stand in a dialect
            return new SecretSearch(
                    Fact.open(
                            NEVER,
                            "the same text in " + column.filled().size() + of
                                    + ": a mask, as it seems, so 'never'; where all have the same password, 'clear'",
                            List.of()),
                    usual);
        }
        if (column.all(text -> text.matches(HASH))) {
            return new SecretSearch(
                    Fact.open(NEVER, "all look like hashes: 'never', unless passwords are set like this", List.of()),
                    usual);
        }
        // masks of many lengths look like passwords, and one that is sent back becomes the password
        return new SecretSearch(
                Fact.open(
                        CLEAR,
                        different.size() + " different texts in" + of.substring(3)
                                + ": 'clear' only when they are the passwords as they were set, otherwise 'never'",
                        List.of()),
                usual);
    }
}
