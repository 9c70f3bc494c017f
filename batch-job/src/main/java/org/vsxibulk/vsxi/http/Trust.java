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
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.ssl.SSLContexts;
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
                return new Trust(context(new InDate(authorities(tls.caFile().get()))), new DefaultHostnameVerifier());
            }
            if (tls.insecure()) {
                return new Trust(context(new Anything()), NoopHostnameVerifier.INSTANCE);
            }
            return new Trust(SSLContexts.createSystemDefault(), new DefaultHostnameVerifier());
        } catch (GeneralSecurityException e) {
            throw new SwitchUnavailableException(
                    "cannot use the certificate settings: " + e.getMessage() + "; check switch.tls in the settings", e);
        }
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

    /** The JDK does not look at the dates of a certificate that is itself in the file. */
    private record InDate(X509TrustManager authorities) implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            authorities.checkServerTrusted(chain, authType);
            chain[0].checkValidity();
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

    private record Pinned(String expected) implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            String actual = fingerprint(chain[0]);
            if (!MessageDigest.isEqual(expected.getBytes(), actual.getBytes())) {
                throw new CertificateException("the switch shows a certificate with the fingerprint " + actual
                        + ", but " + expected + " is pinned");
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
