package org.vsxibulk.job;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Looks behind an exception. */
final class Causes {

    private Causes() {}

    /** A file that could not be written; one that has vanished is another story. */
    static Optional<IOException> writing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && !(io instanceof NoSuchFileException)) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }
}
