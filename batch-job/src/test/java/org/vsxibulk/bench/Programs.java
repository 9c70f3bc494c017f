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
