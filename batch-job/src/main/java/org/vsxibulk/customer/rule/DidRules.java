package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;

/** The rules on the dids file and on how it fits the customers' rows (design, "Numbers"). */
final class DidRules {

    static final Rule UNKNOWN_TRUNK = Rule.error(
            "dids-unknown-trunk",
            "A line of the dids file must name a trunk of the customers' file.",
            "Correct the trunk id, or add the customer.");
    static final Rule TWICE = Rule.error(
            "dids-number-twice", "A number must stand once in the dids file for a trunk.", "Remove one of the lines.");
    static final Rule CONTRADICTION = Rule.error(
            "dids-contradiction",
            "The dids file must not forward a number differently from the customer's row.",
            "Keep the forwarding in one of the two files.");
    static final Rule INCOMPLETE = Rule.error(
            "dids-incomplete",
            "All lines of the dids file for a customer must be right, else its row is rejected too.",
            "Mend the lines of the dids file; this row may be right as it is.");
    static final Rule REPEATED = Rule.warning(
            "did-repeated", "A number should stand once on a row.", "Remove the repeated number or overlapping range.");
    static final Rule TOO_MANY = Rule.fileError(
            "too-many-numbers",
            "The files must not have more numbers together than the setting input.max-numbers.",
            "Look for wrong ranges, split the files by switch, or raise the setting.");

    private DidRules() {}

    static List<Rule> all() {
        return List.of(UNKNOWN_TRUNK, TWICE, CONTRADICTION, INCOMPLETE, REPEATED, TOO_MANY);
    }
}
