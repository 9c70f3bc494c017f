package org.vsxibulk.simulator.tls;

import java.nio.file.Path;

/**
 * The simulator's certificate with its private key.
 *
 * @param keyStore PKCS12 file
 * @param password password of the key store, random
 * @param pem the certificate alone, for clients that want to trust it
 * @param fingerprint SHA-256 of the certificate, 64 hex digits in lower case
 */
public record Certificate(Path keyStore, String password, Path pem, String fingerprint) {
    /** Says nothing about the password. */
    @Override
    public String toString() {
        return "Certificate[" + fingerprint + "]";
    }
}
