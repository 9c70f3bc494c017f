package org.vsxibulk.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files that hold customers' data: readable by their owner only, whole or not there. */
public final class PrivateFile {

    private PrivateFile() {}

    static void write(Path file, byte[] content) {
        Path aside = create(file);
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(content);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish(aside, file);
    }

    /** An empty file beside the target, for {@link #publish}. */
    public static Path create(Path target) {
        try {
            Files.createDirectories(target.getParent());
            Path aside = aside(target);
            Files.deleteIfExists(aside);
            return Files.createFile(
                    aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file stands until it is published. */
    public static Path aside(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Puts a file that is complete into its place. */
    public static void publish(Path aside, Path target) {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
