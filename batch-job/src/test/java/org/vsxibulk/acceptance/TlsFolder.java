package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A folder with a certificate of our making, in the form in which the simulator keeps its own. */
final class TlsFolder {

    private static final String PASSWORD = "test-only";

    private TlsFolder() {}

    /** @param more further words for keytool, for example a start date in the past */
    static Path make(Path folder, String subjectName, String... more) throws Exception {
        Path home = Files.createDirectories(folder.resolve("certificate"));
        Path keys = home.resolve("simulator.p12");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "simulator",
                "-keyalg",
                "EC",
                "-dname",
                "CN=switch",
                "-ext",
                "san=" + subjectName,
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD));
        words.addAll(List.of(more));
        Process keytool = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("keytool.log")));
        }
        Files.writeString(home.resolve("simulator.key-store-password"), PASSWORD);
        Files.writeString(home.resolve("simulator.pem"), pem(keys));
        return folder;
    }

    private static String pem(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(store.getCertificate("simulator").getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }
}
