package org.vsxibulk.vsxi.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HttpClientHostnameVerifier;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.settings.Tls;

/**
 * Which certificate is accepted: one signed by a known authority, by the one in a file, the one with a pinned fingerprint,
 * or any. Neither the host name nor the dates are compared with a pin, which says more than they do.
 */
record Trust(SSLContext context, HostnameVerifier hostNames) {

    static Trust of(Tls tls) {
        try {
            if (tls.fingerprint().isPresent()) {
                return new Trust(context(new Pinned(tls.fingerprint().get())), NoopHostnameVerifier.INSTANCE);
            }
            if (tls.caFile().isPresent()) {
                return new Trust(
                        context(new Signed(authorities(tls.caFile().get()), "what is in switch.tls.ca-file")),
                        new Named());
            }
            if (tls.insecure()) {
                return new Trust(context(new Anything()), NoopHostnameVerifier.INSTANCE);
            }
            return new Trust(
                    context(new Signed(authorities((KeyStore) null), "any authority known here")), new Named());
        } catch (GeneralSecurityException e) {
            throw new SwitchUnavailableException(
                    "cannot use the certificate settings: " + e.getMessage() + "; check switch.tls in the settings", e);
        }
    }

    /** For a handshake alone: nobody may send anything over it. */
    static SSLContext anything() throws GeneralSecurityException {
        return context(new Anything());
    }

    private static SSLContext context(TrustManager manager) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {manager}, null);
        return context;
    }

    private static X509TrustManager authorities(Path pem) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        int number = 0;
        try {
            store.load(null, null);
            for (Certificate certificate : certificates(pem)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
        } catch (IOException e) {
            throw new SwitchUnavailableException("switch.tls.ca-file: " + pem + " cannot be read", e);
        }
        if (number == 0) {
            throw noCertificate(pem, null);
        }
        return authorities(store);
    }

    /** @param store null for the JDK's own */
    private static X509TrustManager authorities(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private static Collection<? extends Certificate> certificates(Path pem) throws IOException {
        byte[] content = Files.readAllBytes(pem);
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content));
        } catch (CertificateException e) {
            throw noCertificate(pem, e);
        }
    }

    private static SwitchUnavailableException noCertificate(Path pem, @Nullable Exception cause) {
        return new SwitchUnavailableException(
                "switch.tls.ca-file: " + pem
                        + " holds no usable certificate; it must be a PEM file, a text that begins with"
                        + " -----BEGIN CERTIFICATE-----",
                cause);
    }

    /** SHA-256 of a certificate as lower-case hex. */
    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    /** What an operator can type once the fingerprint has been compared. */
    private static String pinAdvice(X509Certificate certificate) throws CertificateException {
        String fingerprint = fingerprint(certificate);
        return "Its SHA-256 fingerprint is " + fingerprint
                + ": when the switch's own administration shows the same one,"
                + " pin it with switch.tls.fingerprint in the settings, that is switch: {tls: {fingerprint: \""
                + fingerprint + "\"}}";
    }

    private static String deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** @param whom who should have signed the certificate */
    private record Signed(X509TrustManager authorities, String whom) implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            try {
                authorities.checkServerTrusted(chain, authType);
                // the JDK does not look at the dates of a certificate that is itself in the file
                chain[0].checkValidity();
            } catch (CertificateException e) {
                throw new UntrustedCertificateException(
                        reason(e),
                        pinAdvice(chain[0])
                                + "; or give a file with it or its authority as switch.tls.ca-file; or, for a trial"
                                + " only, trust anything with --insecure");
            }
        }

        private String reason(CertificateException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof CertificateExpiredException) {
                    return "it has expired (" + cause.getMessage() + ")";
                }
                if (cause instanceof CertificateNotYetValidException) {
                    return "it is not valid yet (" + cause.getMessage() + ")";
                }
            }
            return "it was not signed by " + whom + " (" + deepest(e) + ")";
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return authorities.getAcceptedIssuers();
        }
    }

    /** The certificate must bear the name by which the switch is called. */
    private static final class Named implements HttpClientHostnameVerifier {

        private final DefaultHostnameVerifier names = new DefaultHostnameVerifier();

        @Override
        public void verify(String host, X509Certificate certificate) throws SSLException {
            try {
                names.verify(host, certificate);
            } catch (SSLException e) {
                SSLException unnamed = new SSLPeerUnverifiedException(e.getMessage());
                unnamed.initCause(untrusted(host, certificate));
                throw unnamed;
            }
        }

        private static Exception untrusted(String host, X509Certificate certificate) {
            try {
                return new UntrustedCertificateException(
                        "it bears another name than " + host + ", namely " + names(certificate),
                        "Call the switch by a name in its certificate. " + pinAdvice(certificate)
                                + "; the name does not matter then");
            } catch (CertificateException unreadable) {
                return unreadable;
            }
        }

        private static String names(X509Certificate certificate) throws CertificateException {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            return alternatives == null
                    ? certificate.getSubjectX500Principal().getName()
                    : alternatives.stream()
                            .map(name -> String.valueOf(name.get(1)).replaceAll("\\p{Cntrl}", " "))
                            .collect(Collectors.joining(", "));
        }

        @Override
        public boolean verify(String host, SSLSession session) {
            return names.verify(host, session);
        }
    }

    private record Pinned(String expected) implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            String actual = fingerprint(chain[0]);
            if (!MessageDigest.isEqual(expected.getBytes(), actual.getBytes())) {
                throw new UntrustedCertificateException(
                        "the switch shows a certificate with the fingerprint " + actual + ", but " + expected
                                + " is pinned",
                        "When the switch's own administration shows the new one, change switch.tls.fingerprint in the"
                                + " settings; when it does not, somebody stands in between");
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private record Anything() implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
