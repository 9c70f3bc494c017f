package org.vsxibulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sun.misc.Signal;

/**
 * Sends a process what an operator or the system sends it. A process in the background of a script, or under nohup, has some
 * signals ignored, and so have those that it starts.
 */
public final class Signals {

    private Signals() {}

    /** Those of the three that ask for an end which a process started from here hears. */
    public static List<String> heard() {
        return Stream.of("TERM", "INT", "HUP").filter(Signals::isHeard).toList();
    }

    /** As the kernel says; where it does not, none is taken for ignored. */
    private static boolean isHeard(String name) {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            long ignored = status.filter(line -> line.startsWith("SigIgn:"))
                    .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .findFirst()
                    .orElse(0);
            return (ignored >> (new Signal(name).getNumber() - 1) & 1) == 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** @param name for example {@code INT} */
    public static void send(Process process, String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start();
        String said = new String(kill.getInputStream().readAllBytes()).strip();
        if (kill.waitFor() != 0 && process.isAlive()) {
            throw new IOException("kill -s " + name + ": " + said);
        }
    }
}
