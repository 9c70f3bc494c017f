package org.vsxibulk.vsxi.http;

import org.jspecify.annotations.Nullable;

/** The switch cannot be used now: not reached, not trusted, not allowed, or not answering as it should. Ends a run in order. */
public class SwitchUnavailableException extends RuntimeException {

    public SwitchUnavailableException(String message) {
        super(message);
    }

    public SwitchUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
