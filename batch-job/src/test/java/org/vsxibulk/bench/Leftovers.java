package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Ends what a bench has started and removes its files, however it ends. */
final class Leftovers {

    private static final int LONGEST_DEATH_SECONDS = 10;

    private Leftovers() {}

    static void removeAtTheEnd(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    }

    /** Without the folder no process can be started any more, but one may have been started meanwhile. */
    private static void remove(Path folder) {
        killDescendants();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println(folder + " is left: " + e.getMessage());
        }
        killDescendants();
    }

    private static void killDescendants() {
        List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
        started.forEach(ProcessHandle::destroyForcibly);
        // until it is dead, it may make a folder anew
        started.forEach(process -> process.onExit()
                .completeOnTimeout(process, LONGEST_DEATH_SECONDS, TimeUnit.SECONDS)
                .join());
    }
}
