package org.vsxibulk.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the folders of a run take data, found out by writing: free space and rights say nothing of quotas, limits and disks
 * that became read-only. It is asked before each chunk, because the database keeps a log that cannot be written to itself:
 * without room, what is sent would be forgotten when the process ends.
 *
 * @param state folder of the database
 * @param reports folder of the run
 */
public record Room(Path state, Path reports) {

    /** More than a chunk adds to the database, and than the small reports. */
    private static final byte[] PROBE = new byte[1 << 18];

    /** @throws NoRoomException when one of them takes nothing */
    void require() {
        problem().ifPresent(problem -> {
            throw new NoRoomException(problem);
        });
    }

    /** Which of them takes nothing, and what to do about it; for people. */
    Optional<String> problem() {
        return Stream.of(state, reports)
                .flatMap(folder -> problem(folder).stream())
                .findFirst();
    }

    /** Why a folder takes nothing or is gone, and what to do about it; for people. */
    public static Optional<String> problem(Path folder) {
        Path probe = folder.resolve(".room");
        try {
            try {
                Files.write(probe, PROBE);
            } finally {
                Files.deleteIfExists(probe);
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of("the folder " + folder + " was taken away while the run worked, and what it remembered"
                    + " with it; type the same command again, with --adopt when it no longer knows its own trunks");
        } catch (IOException e) {
            return Optional.of(words(folder, e));
        }
    }

    static String words(Path folder, IOException why) {
        return "the folder " + folder + " takes no more data (" + reason(why)
                + "); make room there, or make it writable again, and type the same command again";
    }

    private static String reason(IOException why) {
        String reason = why instanceof FileSystemException file ? file.getReason() : why.getMessage();
        return reason == null ? why.getClass().getSimpleName() : reason;
    }
}
