package org.vsxibulk.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a process of the product is started.
 *
 * @param words of the command line, before the verb
 */
public record Launcher(List<String> words) {

    public Launcher {
        words = List.copyOf(words);
    }

    /** From the classes under test, so that a test needs no jar. */
    public static Launcher ofClassPath() {
        return new Launcher(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.vsxibulk.cli.VsxiBulk"));
    }

    /** The system lets the process write no file beyond a size: every write there fails, as on a full disk. */
    Launcher withFilesUpTo(long bytes) {
        return new Launcher(Stream.concat(
                        Stream.of("sh", "-c", "ulimit -f " + bytes / 512 + " && exec \"$@\"", "sh"), words.stream())
                .toList());
    }
}
