package org.vsxibulk.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder for downloads that nobody needs afterwards. What a killed process left in it goes at the next start. */
record ScratchFolder(Path path) implements Closeable {

    /** Only for the process that has the state folder's lock. */
    static ScratchFolder in(Path stateFolder) {
        ScratchFolder scratch = new ScratchFolder(stateFolder.resolve("look"));
        scratch.close();
        try {
            Files.createDirectories(scratch.path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scratch;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
