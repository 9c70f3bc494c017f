package org.vsxibulk.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The right to use {@code state/<switch-id>/}. One process has it at a time; the kernel takes it back when that process
 * ends in whatever way, so that a dead process never blocks.
 */
public final class StateLock implements AutoCloseable {

    private static final String LOCK_FILE = "lock";
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 30;

    private final Path stateFolder;
    private final RunningFile running;
    private final OsLock lock;

    private StateLock(Path stateFolder, RunningFile running, OsLock lock) {
        this.stateFolder = stateFolder;
        this.running = running;
        this.lock = lock;
    }

    /**
     * Takes the lock, or says who has it. Makes the folder when there is none.
     *
     * @throws HistoryException when the folder cannot be written
     */
    public static LockAttempt take(Path stateFolder, RunningNow me) {
        RunningFile running = new RunningFile(stateFolder);
        try {
            if (!Files.isDirectory(stateFolder)) {
                Files.createDirectories(stateFolder);
            }
            Optional<OsLock> taken = tryPatiently(stateFolder, running);
            if (taken.isEmpty()) {
                return new LockAttempt.Busy(running.read());
            }
            StateLock lock = new StateLock(stateFolder, running, taken.get());
            try {
                running.write(me);
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            return new LockAttempt.Taken(lock);
        } catch (IOException e) {
            throw new HistoryException("the state folder " + stateFolder + " cannot be used: " + e, e);
        }
    }

    /** Who uses the folder at this moment; empty when nobody does. */
    public static Optional<RunningNow> look(Path stateFolder) {
        RunningFile running = new RunningFile(stateFolder);
        if (!Files.exists(stateFolder.resolve(LOCK_FILE))) {
            return Optional.empty();
        }
        try {
            Optional<OsLock> free = tryOnce(stateFolder, running);
            if (free.isEmpty()) {
                return running.read();
            }
            free.get().release();
            return Optional.empty();
        } catch (IOException e) {
            throw new HistoryException("the state folder " + stateFolder + " cannot be looked at: " + e, e);
        }
    }

    /** The folder that is locked. */
    public Path stateFolder() {
        return stateFolder;
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        if (!lock.channel().isOpen()) {
            return;
        }
        try {
            running.delete();
            lock.release();
        } catch (IOException e) {
            throw new HistoryException("the lock of " + stateFolder + " was not given back: " + e, e);
        }
    }

    private static Optional<OsLock> tryPatiently(Path stateFolder, RunningFile running) throws IOException {
        Optional<OsLock> taken = tryOnce(stateFolder, running);
        // a look by another process holds the lock for an instant; that must not turn a run away
        for (int attempt = 1; attempt < ATTEMPTS && taken.isEmpty() && pause(); attempt++) {
            taken = tryOnce(stateFolder, running);
        }
        return taken;
    }

    private static Optional<OsLock> tryOnce(Path stateFolder, RunningFile running) throws IOException {
        // closing any channel on the file gives up this process's own lock on it (POSIX), so it is not even opened
        return running.isOurs() ? Optional.empty() : OsLock.tryTake(stateFolder.resolve(LOCK_FILE));
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
