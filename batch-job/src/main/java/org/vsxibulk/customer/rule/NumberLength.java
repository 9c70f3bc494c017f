package org.vsxibulk.customer.rule;

import org.vsxibulk.customer.Rule;

/** A number has a length that its country uses. */
final class NumberLength {

    static final Rule RULE = Rule.error(
            "number-length",
            "A number must have as many digits as its country uses.",
            "Look for a missing or doubled digit.");

    private NumberLength() {}
}
