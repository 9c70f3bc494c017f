package org.vsxibulk.job;

import java.util.Locale;

/** The verbs that are Spring Batch jobs. */
public enum Verb {
    /** {@link #MIGRATE}, stopped before the first write. */
    PLAN(false),
    MIGRATE(true),
    AUDIT(false),
    /** Takes customers off the switch: the reverse of {@link #MIGRATE}. */
    DECOMMISSION(true);

    private final boolean writes;

    Verb(boolean writes) {
        this.writes = writes;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the verb may change the switch, and resumes an unfinished run. */
    public boolean writes() {
        return writes;
    }
}
