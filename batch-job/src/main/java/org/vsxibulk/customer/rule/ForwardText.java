package org.vsxibulk.customer.rule;

import java.util.Optional;
import org.vsxibulk.customer.Did;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.WholeNumbers;

/** A forwarding target as text: the target, or why it is none. */
record ForwardText(Optional<ForwardTarget> target, Optional<Flaw> flaw) {

    private static final int LONGEST_EXTENSION = 7;

    static ForwardText read(String text, NumberPlan plan) {
        if (WholeNumbers.isDigits(text) && text.length() >= 2 && text.length() <= LONGEST_EXTENSION) {
            return new ForwardText(Optional.of(new ForwardTarget.OnNet(text)), Optional.empty());
        }
        long number = Did.tryDigits(text);
        Optional<Flaw> flaw = number < 0 ? Optional.of(ForwardForm.explainTarget(text)) : plan.fault(number);
        return flaw.isPresent()
                ? new ForwardText(Optional.empty(), flaw)
                : new ForwardText(Optional.of(new ForwardTarget.OffNet(new Did(number))), Optional.empty());
    }
}
