package org.vsxibulk.plan.guard;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.plan.Consent;

/**
 * What a guard says.
 *
 * @param what in one sentence
 * @param cases to whom, one a line
 * @param where the rest of a long list can be read; empty for nowhere
 * @param condition when it would be right, as the beginning of a sentence
 */
record Trip(Consent consent, String what, List<String> cases, String where, String condition) {

    private static final int SHOWN = 5;

    Trip {
        cases = List.copyOf(cases);
    }

    /** What would happen to whom. */
    String happening() {
        List<String> lines = new ArrayList<>();
        lines.add(consent.option().substring(2) + ": " + what + (cases.isEmpty() ? "" : ":"));
        cases.stream().limit(SHOWN).forEach(text -> lines.add("   " + text));
        if (cases.size() > SHOWN) {
            lines.add("   and %,d more".formatted(cases.size() - SHOWN) + (where.isEmpty() ? "" : ", see " + where));
        }
        return String.join("\n", lines);
    }

    /** The same, and what to type if it is right. */
    String question() {
        return happening() + "\n " + condition + ", type " + consent.option();
    }
}
