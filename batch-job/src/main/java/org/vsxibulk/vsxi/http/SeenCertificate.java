package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/**
 * The certificate that a switch shows to anybody, trusted or not: only a handshake is made, and nothing is sent to it.
 *
 * @param fingerprint SHA-256 as lower-case hex
 * @param owner its subject
 * @param ends when it expires
 */
public record SeenCertificate(String fingerprint, String owner, Instant ends) {

    private static final int HTTPS = 443;

    /** Empty when the switch speaks no TLS or does not answer: whoever asks it something hears why. */
    public static Optional<SeenCertificate> of(URI url, Duration timeout) {
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.empty();
        }
        int millis = (int) timeout.toMillis();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(url.getHost(), url.getPort() < 0 ? HTTPS : url.getPort()), millis);
            plain.setSoTimeout(millis);
            return Optional.of(handshake(plain, url));
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static SeenCertificate handshake(Socket plain, URI url) throws IOException, GeneralSecurityException {
        var factory = Trust.anything().getSocketFactory();
        try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, url.getHost(), url.getPort(), true)) {
            socket.startHandshake();
            Certificate[] chain = socket.getSession().getPeerCertificates();
            X509Certificate own = (X509Certificate) chain[0];
            return new SeenCertificate(
                    Trust.fingerprint(own),
                    own.getSubjectX500Principal().getName().replaceAll("\\p{Cntrl}", " "),
                    own.getNotAfter().toInstant());
        }
    }
}
