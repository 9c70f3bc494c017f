package org.vsxibulk.simulator.wire;

import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.Element;

/** How a download shows SIP passwords; what a real switch does is unknown (contract, 2.6). */
public enum PasswordDisplay {
    /** As they are. */
    CLEAR,
    /** As the personality's mask. */
    MASKED,
    /** Not at all. */
    ABSENT;

    /** Whether entries of a table look other than they are stored. */
    boolean changes(TableTraits table) {
        return this != CLEAR && !table.secret().isEmpty();
    }

    /** The entry as a download shows it. */
    Element show(Element entry, TableTraits table, String mask) {
        Element shown = entry;
        for (String secret : table.secret()) {
            shown = switch (this) {
                case CLEAR -> shown;
                case MASKED -> shown.withTextAt(secret, mask);
                case ABSENT -> shown.without(secret);
            };
        }
        return shown;
    }
}
