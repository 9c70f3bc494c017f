package org.vsxibulk.customer.rule;

import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** A source has one target. */
final class ForwardSourceTwice {

    static final Rule RULE = Rule.error(
            "forward-source-twice", "A number must be forwarded to one target only.", "Keep one of the targets.");

    private ForwardSourceTwice() {}

    static Flaw explain(String source) {
        return new Flaw(RULE, source, Printable.quoted(source) + " is forwarded twice");
    }
}
