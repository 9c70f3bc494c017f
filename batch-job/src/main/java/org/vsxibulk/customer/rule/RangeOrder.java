package org.vsxibulk.customer.rule;

import java.util.Optional;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** A range runs upwards within one length of numbers. */
final class RangeOrder {

    static final Rule RULE = Rule.error(
            "range-order",
            "The second number of a range must not be smaller than the first, and both must be equally long.",
            "Swap the two numbers, or look for a missing digit.");

    private RangeOrder() {}

    static Optional<Flaw> find(String text, long first, long last) {
        if (last < first) {
            return Optional.of(new Flaw(RULE, text, "the range " + Printable.quoted(text) + " runs backwards"));
        }
        return Long.toString(first).length() == Long.toString(last).length()
                ? Optional.empty()
                : Optional.of(new Flaw(RULE, text, "the ends of " + Printable.quoted(text) + " differ in length"));
    }
}
