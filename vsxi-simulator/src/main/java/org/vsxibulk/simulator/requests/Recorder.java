package org.vsxibulk.simulator.requests;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Writes requests into a file while it is asked to, in the order in which they came; safe for many threads. */
public final class Recorder implements AutoCloseable {
    // Passwords of SIP users are in the bodies.
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private @Nullable OutputStream recording;
    private long recorded;

    /** Records into that file, which must not exist; what was recorded until now is closed. */
    public synchronized void start(Path file) throws IOException {
        stop();
        Files.createFile(file, OWNER_ONLY);
        recording = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        recorded = 0;
    }

    /** Closes the file and returns the number of requests in it; 0 when nothing was recorded. */
    public synchronized long stop() throws IOException {
        OutputStream finished = recording;
        if (finished == null) {
            return 0;
        }
        recording = null;
        finished.close();
        return recorded;
    }

    /** Writes one request, when there is a file. */
    public synchronized void add(RecordedRequest request) {
        if (recording == null) {
            return;
        }
        try {
            request.writeTo(recording);
            recorded++;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot record", e);
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
