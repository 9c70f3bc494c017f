package org.vsxibulk.acceptance;

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

    /** From the classes under test, so that a test needs no build. */
    public static Launcher ofClassPath() {
        return new Launcher(PackedProduct.start());
    }

    /** The system lets the process write no file beyond a size: every write there fails, as on a full disk. */
    Launcher withFilesUpTo(long bytes) {
        return new Launcher(Stream.concat(
                        Stream.of("sh", "-c", "ulimit -f " + bytes / 512 + " && exec \"$@\"", "sh"), words.stream())
                .toList());
    }

    /**
     * The process gets a terminal of its own, 80 columns wide. What is typed is what {@code script} reads; its screen, both
     * streams in one, is what {@code script} prints. Ctrl-C is heard there also when the caller ignores it.
     */
    Launcher onTerminal() {
        return onTerminal(80);
    }

    /** The same with another width. */
    Launcher onTerminal(int columns) {
        return new Launcher(Stream.concat(
                        Stream.of(
                                "bash",
                                "-c",
                                "exec script -qefc \"stty cols " + columns
                                        + " rows 24; exec env --default-signal=INT ${*@Q}\" /dev/null",
                                "bash"),
                        words.stream())
                .toList());
    }
}
