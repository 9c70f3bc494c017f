package org.vsxibulk.job;

/** A folder of this machine takes no data; the message is for people and says what to do. Ends a run in order. */
public final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoomException(String message) {
        super(message);
    }
}
