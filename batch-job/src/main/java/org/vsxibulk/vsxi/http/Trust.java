package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.ssl.SSLContexts;
import org.vsxibulk.settings.Tls;

/**
 * Which certificate is accepted: one signed by a known authority, by the one in a file, the one with a pinned fingerprint,
 * or any. The host name is not compared with a pin, which says more than a name.
 */
record Trust(SSLContext context, HostnameVerifier hostNames) {

    static Trust of(Tls tls) {
        try {
            if (tls.fingerprint().isPresent()) {
                return new Trust(context(new Pinned(tls.fingerprint().get())), NoopHostnameVerifier.INSTANCE);
            }
            if (tls.caFile().isPresent()) {
                return new Trust(
                        SSLContexts.custom()
                                .loadTrustMaterial(authorities(tls.caFile().get()), null)
                                .build(),
                        new DefaultHostnameVerifier());
            }
            if (tls.insecure()) {
                return new Trust(context(new Anything()), NoopHostnameVerifier.INSTANCE);
            }
            return new Trust(SSLContexts.createSystemDefault(), new DefaultHostnameVerifier());
        } catch (GeneralSecurityException | IOException e) {
            throw new SwitchUnavailableException(
                    "cannot use the certificate settings: " + e.getMessage() + "; check switch.tls in the settings", e);
        }
    }

    private static SSLContext context(TrustManager manager) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {manager}, null);
        return context;
    }

    private static KeyStore authorities(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
        }
        return store;
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
