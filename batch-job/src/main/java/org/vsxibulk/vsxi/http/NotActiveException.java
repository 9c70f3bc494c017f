package org.vsxibulk.vsxi.http;

/**
 * The node is not the active one of its pair. Nobody knows since when, and what a stand-by node was sent may be lost although it
 * said yes: a run that finds out in its middle must not be continued, but planned afresh.
 */
public final class NotActiveException extends SwitchUnavailableException {

    private static final long serialVersionUID = 1L;

    NotActiveException(String message) {
        super(message);
    }
}
