package org.vsxibulk.vsxi.http;

/** Somebody asked the run to stop. */
public final class StoppedException extends RuntimeException {

    public StoppedException() {
        super("stopped in order");
    }
}
