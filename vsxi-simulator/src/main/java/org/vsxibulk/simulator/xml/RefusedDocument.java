package org.vsxibulk.simulator.xml;

/** A document that the switch does not accept; the message says why in one line. */
public final class RefusedDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses with a reason that is shown to the client. */
    public RefusedDocument(String reason) {
        super(reason);
    }
}
