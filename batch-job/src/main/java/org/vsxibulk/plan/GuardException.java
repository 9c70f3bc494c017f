package org.vsxibulk.plan;

import java.util.EnumSet;
import java.util.Set;

/** A guard tripped: what was about to happen might harm somebody, so nothing was done. The message says what to type. */
public final class GuardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EnumSet<Consent> missing = EnumSet.noneOf(Consent.class);

    public GuardException(String message) {
        super(message);
    }

    /** @param missing what the user would have to say yes to */
    public GuardException(String message, Set<Consent> missing) {
        super(message);
        this.missing.addAll(missing);
    }

    /** What the user would have to say yes to; empty when a yes would not help. */
    public Set<Consent> missing() {
        return Set.copyOf(missing);
    }
}
