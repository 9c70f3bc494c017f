package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A dialect folder with one thing changed, as a user would change it. */
final class DialectCopy {

    private DialectCopy() {}

    /** The simulator's dialect with a text in its YAML replaced; returns the folder of the copy. */
    static String ofSimulator(Path to, String text, String replacement) {
        return of(SettingsText.SAMPLE_DATA.resolve("dialects/simulator"), to, text, replacement);
    }

    static String of(Path dialect, Path to, String text, String replacement) {
        Path target = to.resolve("dialect");
        try (Stream<Path> files = Files.list(dialect)) {
            Files.createDirectories(target);
            for (Path file : files.toList()) {
                String content = Files.readString(file);
                boolean yaml = file.toString().endsWith(".yml");
                if (yaml && !content.contains(text)) {
                    throw new AssertionError("no '" + text + "' in " + file);
                }
                Files.writeString(
                        target.resolve(file.getFileName()), yaml ? content.replace(text, replacement) : content);
            }
            return target.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
