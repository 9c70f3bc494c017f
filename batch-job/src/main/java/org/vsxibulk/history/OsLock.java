package org.vsxibulk.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** An exclusive lock of the operating system on a file; it ends with the process at the latest. */
record OsLock(FileChannel channel, FileLock lock) {

    /** Empty when another process, or another thread of this one, has it. */
    static Optional<OsLock> tryTake(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another thread of this process has it
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new OsLock(channel, lock));
    }

    void release() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
