package org.vsxibulk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.StoppedException;

/** Runs a verb as a user would, in a process of its own, and shows the command. */
record VerbProcess(Path home, Path folder, Optional<SimulatorProcess> simulator, StopSignal stop) {

    /**
     * @throws UserMistake when the verb ends otherwise than expected
     * @throws StoppedException when the demo was to stop, once the verb has ended in order
     */
    void run(int expected, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("run.sh").toString());
        command.addAll(List.of(words));
        System.out.println("   $ ./run.sh " + String.join(" ", words));
        System.out.flush();
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        simulator.ifPresent(there -> there.addTo(process.environment()));
        int code = codeOf(process.start());
        System.out.println();
        stop.throwIfRequested();
        if (code != expected) {
            throw new UserMistake(
                    "the demo stops: './run.sh " + words[0] + "' ended with " + code + ", not " + expected);
        }
    }

    /** Ctrl-C reaches the verb by itself; SIGTERM only when it is passed on. */
    private int codeOf(Process process) throws InterruptedException {
        try (StopSignal.Watch stopping = stop.whenRequested(process::destroy)) {
            return process.waitFor();
        }
    }
}
