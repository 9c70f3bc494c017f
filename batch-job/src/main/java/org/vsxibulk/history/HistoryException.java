package org.vsxibulk.history;

/** The state folder or its database cannot be used; the message says why and what to do. */
public final class HistoryException extends RuntimeException {

    public HistoryException(String message) {
        super(message);
    }

    public HistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
