package org.vsxibulk.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the programs are started.
 *
 * @param product words before the verb
 * @param simulator words before its options
 */
record Programs(List<String> product, List<String> simulator) {

    Programs {
        product = List.copyOf(product);
        simulator = List.copyOf(simulator);
    }

    /** As a user starts them. */
    static Programs of(Path runScript) {
        return new Programs(List.of(runScript.toString()), List.of(runScript.toString(), "simulator"));
    }

    List<String> product(List<String> words) {
        List<String> command = new ArrayList<>(product);
        command.addAll(words);
        return command;
    }

    /** The bare client, with the flags of {@code run.sh}, from this program's own class path. */
    static List<String> floor(String heap, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Floor.class.getName()));
        command.addAll(words);
        return command;
    }
}
