package org.vsxibulk.customer.rule;

import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Rule;

/** Forwarding is written as source=target. */
final class ForwardForm {

    static final Rule RULE = Rule.error(
            "forward-form",
            "Forwarding must be written as source=target, with * or a number before the = and a number or extension after it.",
            "Write *=+13105550199 for all calls, or +12125550100=+13105550199 for one number.");

    private ForwardForm() {}

    static Flaw explain(String part) {
        return Damages.find(part)
                .orElseGet(() -> new Flaw(RULE, part, Printable.quoted(part) + " has no = between source and target"));
    }

    static Flaw explainSource(String source) {
        Flaw flaw = NumberForm.explain(source);
        return flaw.rule() == NumberForm.RULE
                ? new Flaw(RULE, source, "the source " + Printable.quoted(source) + " is neither * nor an E.164 number")
                : flaw;
    }

    static Flaw explainTarget(String target) {
        Flaw flaw = NumberForm.explain(target);
        return flaw.rule() == NumberForm.RULE
                ? new Flaw(
                        RULE,
                        target,
                        "the target " + Printable.quoted(target)
                                + " is neither an E.164 number nor an extension of 2 to 7 digits")
                : flaw;
    }
}
