package org.vsxibulk.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.plan.ApprovedPlan;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.settings.SettingsFingerprint;

/** What identifies a run: the bytes of all input files, the dialect folder, and the settings that shape entries. */
final class InputHash {

    private InputHash() {}

    static PlanIdentity of(RunRequest request) {
        return new PlanIdentity(
                files(request.files()),
                request.dialect().sha256(),
                sha256(SettingsFingerprint.of(request.settings())),
                request.options().choices());
    }

    /**
     * One hash for all of it.
     *
     * @param approved the plan that is to be carried out: a run with one does not go on with a run without
     */
    static String combined(PlanIdentity identity, Optional<ApprovedPlan> approved) {
        return sha256(identity.input()
                + identity.dialect()
                + identity.settings()
                + String.join("", identity.choices())
                + approved.map(ApprovedPlan::sha256).orElse(""));
    }

    private static String files(CustomerFiles files) {
        MessageDigest digest = digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            copy(files.customersCsv(), out);
            // tells "a;b" and "" from "a" and "b"
            out.write(0);
            if (files.didsCsv().isPresent()) {
                copy(files.didsCsv().get(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
        }
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
