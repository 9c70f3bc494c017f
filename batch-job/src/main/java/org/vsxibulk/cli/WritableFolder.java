package org.vsxibulk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vsxibulk.job.Room;

/** A folder that a run writes into; looked at before the run begins, since a wrong one is the user's to mend. */
final class WritableFolder {

    private WritableFolder() {}

    /** @param option what names another folder, for example {@code --reports} */
    static void require(Path folder, String option) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserMistake(
                    folder + " cannot be used as a folder (" + e + "); mend it, or name another one with " + option);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UserMistake(folder + " may not be written by this user; name another folder with " + option);
        }
        Room.problem(folder).ifPresent(problem -> {
            throw new UserMistake(problem + ", or name another folder with " + option);
        });
    }

    /** The folder and those around it that are not there yet, innermost first. */
    static List<Path> missing(Path folder) {
        return Stream.<Path>iterate(folder.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
                .takeWhile(one -> !Files.exists(one))
                .toList();
    }

    /** Takes back what was made in vain. */
    static void removeEmpty(List<Path> folders) {
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // something is in it, so it was not in vain
                return;
            }
        }
    }
}
