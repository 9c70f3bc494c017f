package org.vsxibulk.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner reads (0600) and that stands in its place complete or not at all. */
final class AtomicFile implements AutoCloseable {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path place;
    private final Path aside;
    private final FileChannel channel;
    private final OutputStream stream;

    private AtomicFile(Path place, Path aside, FileChannel channel) {
        this.place = place;
        this.aside = aside;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** Starts a file; nothing is seen of it before {@link #commit()}. */
    static AtomicFile open(Path place) throws IOException {
        Path aside = place.resolveSibling("." + place.getFileName() + ".new");
        // what a killed process left; it may have been made with other rights
        Files.deleteIfExists(aside);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileChannel channel = posix ? FileChannel.open(aside, options, OWNER_ONLY) : FileChannel.open(aside, options);
        return new AtomicFile(place, aside, channel);
    }

    static void write(Path place, byte[] content) throws IOException {
        try (AtomicFile file = open(place)) {
            file.stream().write(content);
            file.commit();
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Brings everything to the disk and the file into its place. */
    void commit() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Throws away what was not committed. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(aside);
    }
}
