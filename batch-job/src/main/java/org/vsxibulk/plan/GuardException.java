package org.vsxibulk.plan;

/** A guard tripped: what was about to happen might harm somebody, so nothing was done. The message says what to type. */
public final class GuardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GuardException(String message) {
        super(message);
    }
}
