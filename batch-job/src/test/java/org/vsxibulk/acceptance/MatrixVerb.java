package org.vsxibulk.acceptance;

import java.util.List;
import java.util.Locale;

/** The verbs that talk to a switch. */
enum MatrixVerb {
    PLAN,
    MIGRATE,
    AUDIT,
    DECOMMISSION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Words behind the verb and the file. */
    List<String> words(int customers) {
        return this == DECOMMISSION ? List.of("--confirm", Integer.toString(customers)) : List.of();
    }
}
