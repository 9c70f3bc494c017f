package org.vsxibulk.audit;

import org.vsxibulk.vsxi.FieldDifference;

/** {@code mismatch}: one field of an entry is not as the input wants it. */
final class Mismatch {

    static final String RULE = "mismatch";

    private Mismatch() {}

    static Flaw flaw(FieldDifference difference) {
        String field = difference.field().word();
        String live = difference.live().isEmpty() ? "absent" : "'" + difference.liveText() + "'";
        return Flaw.error(
                RULE,
                field,
                difference.desiredText(),
                difference.liveText(),
                field + " is " + live + " on the switch, but should be '" + difference.desiredText() + "'");
    }
}
