package org.vsxibulk.vsxi.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why no whole answer came, and whether another attempt may mend it. */
final class LostAnswer {

    private LostAnswer() {}

    /** @throws SwitchUnavailableException when no further attempt would end otherwise */
    static void throwIfHopeless(Request request, IOException e) {
        if (e instanceof SSLException tls && brokeOff(tls)) {
            return;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificateException untrusted) {
                throw new NotTrustedException(untrusted, e);
            }
        }
        if (e instanceof SSLException) {
            throw new SwitchUnavailableException("no TLS with the switch: " + deepest(e) + " (" + request + ")", e);
        }
        if (e instanceof UnknownHostException) {
            throw new SwitchUnavailableException("unknown host " + e.getMessage() + "; check --switch or VSXI_URL", e);
        }
    }

    /** A connection that ends while TLS begins shows as a failed handshake, but says nothing about trust. */
    private static boolean brokeOff(SSLException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return true;
            }
        }
        return false;
    }

    /** For people. */
    static String describe(IOException e) {
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "no connection (" + e.getMessage() + ")";
        }
        if (e instanceof InterruptedIOException) {
            return "time-out (" + e.getMessage() + ")";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
