package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the programs are started.
 *
 * @param product words before the verb
 * @param simulator words before its options
 * @param flags of the product's JVM, which the floor has, too
 */
record Programs(List<String> product, List<String> simulator, List<String> flags) {

    Programs {
        product = List.copyOf(product);
        simulator = List.copyOf(simulator);
        flags = List.copyOf(flags);
    }

    /** As a user starts them. */
    static Programs of(Path runScript, List<String> flags) {
        return new Programs(List.of(runScript.toString()), List.of(runScript.toString(), "simulator"), flags);
    }

    /** What the product says about itself; it is built on the way when it must be. */
    String version(Path folder) throws IOException, InterruptedException {
        MeasuredProcess process = new MeasuredProcess(folder);
        process.run(product(List.of("--version")), Map.of());
        return process.screen().strip();
    }

    List<String> product(List<String> words) {
        List<String> command = new ArrayList<>(product);
        command.addAll(words);
        return command;
    }
}
