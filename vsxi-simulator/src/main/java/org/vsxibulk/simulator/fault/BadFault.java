package org.vsxibulk.simulator.fault;

/** A fault rule that cannot be followed; the message is one line that says what is wrong with which part of it. */
public final class BadFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Names what is wrong. */
    public BadFault(String message) {
        super(message);
    }
}
