package org.vsxibulk.vsxi.http;

/** The switch shows a certificate that is not trusted. */
public final class NotTrustedException extends SwitchUnavailableException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    NotTrustedException(UntrustedCertificateException certificate, Throwable cause) {
        super(String.valueOf(certificate.getMessage()), cause);
        this.reason = certificate.reason();
    }

    /** Half a sentence without advice, for example {@code it has expired}. */
    public String reason() {
        return reason;
    }
}
