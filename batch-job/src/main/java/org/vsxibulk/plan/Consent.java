package org.vsxibulk.plan;

import java.util.Locale;

/** What a user says yes to beforehand; without it the guard of that name stops the run. */
public enum Consent {
    /** A dialect that nobody has confirmed against this switch may be written with. */
    ACCEPT_ASSUMPTIONS,
    /** Shared objects that the switch does not show to be in place are taken on trust. */
    CONFIRM_SHARED,
    /** Trunks that no earlier run wrote may be changed or deleted. */
    ADOPT,
    /** Trunks that exist may be moved to another route or mapping table. */
    ALLOW_REPOINT,
    /** Shared entries may be led from a trunk that is not in the input to one that is. */
    ALLOW_TAKEOVER,
    /** A large part of a table may be changed or deleted. */
    ALLOW_LARGE_CHANGE;

    /** As it is typed, for example {@code --adopt}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
