package org.vsxibulk.vsxi.http;

import java.security.cert.CertificateException;

/** The switch's certificate is not the expected one; the message is for the operator and says what to do. */
final class UntrustedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UntrustedCertificateException(String reason, String advice) {
        super("the switch's certificate is not trusted: " + reason + ". " + advice);
        this.reason = reason;
    }

    /** Half a sentence without advice. */
    String reason() {
        return reason;
    }
}
