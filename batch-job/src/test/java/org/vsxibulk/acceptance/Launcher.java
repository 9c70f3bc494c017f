package org.vsxibulk.acceptance;

import java.nio.file.Path;
import java.util.List;

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
}
