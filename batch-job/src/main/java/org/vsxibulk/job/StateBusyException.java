package org.vsxibulk.job;

/** Another process works on this switch; the message says who, what, and since when. */
public final class StateBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StateBusyException(String message) {
        super(message);
    }
}
