package org.vsxibulk.vsxi.http;

/** The run ends in order before its work is done; the message says why. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is said when somebody asked for it. */
    static final String ASKED = "stopped in order";

    public StoppedException() {
        this(ASKED);
    }

    public StoppedException(String why) {
        super(why);
    }
}
