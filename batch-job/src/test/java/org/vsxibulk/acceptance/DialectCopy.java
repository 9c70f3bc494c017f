package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A dialect folder with one thing changed, as a user would change it. */
final class DialectCopy {

    private DialectCopy() {}

    /** The simulator's dialect with a text in its YAML replaced; returns the folder of the copy. */
    static String ofSimulator(Path to, String text, String replacement) {
        return of(Tongue.spoken().dialect(), to, inDialect(text), inDialect(replacement));
    }

    /** The simulator's dialect with a text replaced wherever it stands, templates included. */
    static String everywhere(Path to, String text, String replacement) {
        return copy(Tongue.spoken().dialect(), to, inDialect(text), inDialect(replacement), file -> true);
    }

    private static String inDialect(String text) {
        return Tongue.spoken().inDialect(text);
    }

    static String of(Path dialect, Path to, String text, String replacement) {
        return copy(dialect, to, text, replacement, file -> file.toString().endsWith(".yml"));
    }

    private static String copy(Path dialect, Path to, String text, String replacement, Predicate<Path> where) {
        Path target = to.resolve("dialect");
        boolean found = false;
        try (Stream<Path> files = Files.list(dialect)) {
            Files.createDirectories(target);
            for (Path file : files.toList()) {
                String content = Files.readString(file);
                boolean here = where.test(file) && content.contains(text);
                found |= here;
                Files.writeString(
                        target.resolve(file.getFileName()), here ? content.replace(text, replacement) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!found) {
            throw new AssertionError("no '" + text + "' in " + dialect);
        }
        return target.toString();
    }
}
