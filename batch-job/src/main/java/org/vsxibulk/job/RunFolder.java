package org.vsxibulk.job;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Makes the folder of a run: {@code reports/<time>-<verb>/}. */
final class RunFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private RunFolder() {}

    /** Two runs in one second get different folders. */
    static Path create(Path reports, String verb, Instant now) {
        String name = TIME.format(now) + "-" + verb;
        try {
            Files.createDirectories(reports);
            for (int copy = 1; ; copy++) {
                Path folder = reports.resolve(copy == 1 ? name : name + "-" + copy);
                try {
                    return Files.createDirectory(folder);
                } catch (FileAlreadyExistsException e) {
                    // somebody was faster: take the next name
                }
            }
        } catch (IOException e) {
            throw new NoRoomException(Room.words(reports, e));
        }
    }
}
