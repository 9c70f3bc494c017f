package org.vsxibulk;

import java.io.IOException;

/** Sends a process what an operator or the system sends it. */
public final class Signals {

    private Signals() {}

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
