package org.vsxibulk.job;

import java.util.Locale;

/** What is counted for each step in the ledger. */
enum Counter {
    CREATED,
    UPDATED,
    DELETED,
    REFUSED,
    HELD_BACK,
    CONFLICT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
