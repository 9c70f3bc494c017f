package org.vsxibulk.customer.rule;

import java.util.Locale;
import java.util.Optional;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** A typing error in one digit must not become a million numbers. */
final class RangeSize {

    static final Rule RULE = Rule.error(
            "range-size",
            "A range must not have more than 100,000 numbers.",
            "Look for a wrong digit, or split the range.");

    private static final long MOST = 100_000;

    private RangeSize() {}

    static Optional<Flaw> find(String text, long first, long last) {
        long size = last - first + 1;
        return size <= MOST
                ? Optional.empty()
                : Optional.of(new Flaw(
                        RULE,
                        text,
                        "the range " + Printable.quoted(text) + String.format(Locale.ROOT, " has %,d numbers", size)));
    }
}
