package org.vsxibulk.plan;

import java.util.Locale;

/** What is to be done about an entry. */
public enum ChangeAction {
    CREATE,
    UPDATE,
    DELETE,
    UNCHANGED,
    /** On the switch, belongs to a customer of the input, but its row does not want it; stays unless pruned. */
    LEFT_OVER,
    /** Would go with its customer, but something that stays needs what the customer has. */
    KEPT;

    /** The word in plan files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ChangeAction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether something is sent. */
    public boolean writes() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }
}
