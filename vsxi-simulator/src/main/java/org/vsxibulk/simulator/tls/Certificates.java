package org.vsxibulk.simulator.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;

/** Keeps a self-signed certificate in a folder: makes it at the first start, finds it at the next ones. */
public final class Certificates {
    private static final String ALIAS = "simulator";
    private static final String KEY_STORE = "simulator.p12";
    private static final String PASSWORD = "simulator.key-store-password";
    private static final String PEM = "simulator.pem";

    private Certificates() {}

    /** The certificate of a folder, which is made when it is not there yet. */
    public static Certificate in(Path folder) {
        Path home = folder.resolve("certificate");
        try {
            if (!Files.exists(home.resolve(KEY_STORE))) {
                make(folder, home);
            }
            return read(home);
        } catch (IOException e) {
            throw new UncheckedIOException("no certificate in " + folder + ": " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("unusable certificate in " + folder + ": " + e.getMessage(), e);
        }
    }

    // Made aside and moved as a whole, so that two simulators that start at once end with the same certificate.
    private static void make(Path folder, Path home) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Path aside = Files.createTempDirectory(folder, "making-");
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path passwordFile = Files.createFile(
                aside.resolve(PASSWORD),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password);
        Keytool.makeSelfSigned(aside.resolve(KEY_STORE), ALIAS, password);
        Files.writeString(aside.resolve(PEM), pem(certificate(aside.resolve(KEY_STORE), password)));
        try {
            Files.move(aside, home);
        } catch (IOException e) {
            if (!Files.exists(home.resolve(KEY_STORE))) {
                throw e;
            }
            Folders.delete(aside);
        }
    }

    private static Certificate read(Path home) throws IOException, GeneralSecurityException {
        String password = Files.readString(home.resolve(PASSWORD));
        byte[] der = certificate(home.resolve(KEY_STORE), password).getEncoded();
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        return new Certificate(home.resolve(KEY_STORE), password, home.resolve(PEM), fingerprint);
    }

    private static X509Certificate certificate(Path keyStore, String password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, password.toCharArray());
        }
        if (store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new GeneralSecurityException("no certificate named " + ALIAS + " in " + keyStore);
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }
}
