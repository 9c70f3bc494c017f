package org.vsxibulk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a verb as a user would, in a process of its own, and shows the command. */
record VerbProcess(Path home, Path folder, Optional<SimulatorProcess> simulator) {

    /** @throws UserMistake when the verb ends otherwise than expected */
    void run(int expected, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("run.sh").toString());
        command.addAll(List.of(words));
        System.out.println("   $ ./run.sh " + String.join(" ", words));
        System.out.flush();
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        simulator.ifPresent(there -> there.addTo(process.environment()));
        int code = process.start().waitFor();
        System.out.println();
        if (code != expected) {
            throw new UserMistake(
                    "the demo stops: './run.sh " + words[0] + "' ended with " + code + ", not " + expected);
        }
    }
}
