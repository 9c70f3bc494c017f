package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the simulator's dialect for a switch that does not show passwords. */
final class OtherSecrets {

    private OtherSecrets() {}

    /** Returns the folder of the copy. */
    static String copy(Path to, String dialect) {
        Path target = to.resolve("dialect");
        try (Stream<Path> files = Files.list(SettingsText.SAMPLE_DATA.resolve(dialect))) {
            Files.createDirectories(target);
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(target.resolve(file.getFileName()), text.replace("shown: clear", "shown: never"));
            }
            return target.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
