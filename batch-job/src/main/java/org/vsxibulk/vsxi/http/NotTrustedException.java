package org.vsxibulk.vsxi.http;

/** The switch shows a certificate that is not trusted. */
public final class NotTrustedException extends SwitchUnavailableException {

    private static final long serialVersionUID = 1L;

    NotTrustedException(String message, Throwable cause) {
        super(message, cause);
    }
}
