package org.vsxibulk.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A second JVM that runs a main class of the tests and talks on its standard output. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private ChildProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Waits for a line. */
    void awaitLine(String expected) throws IOException {
        if (!says(expected)) {
            throw new IOException("the child ended without saying: " + expected);
        }
    }

    /** Waits for a line, or for the end of the process; tells whether the line came. */
    boolean says(String expected) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(expected)) {
            line = lines.readLine();
        }
        return line != null;
    }

    /** Kills it so many milliseconds from now, unless it ends by itself before. */
    void killAfter(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        kill();
    }

    /** Ends it as {@code kill -9} does, and gives all that it said until then. */
    List<String> kill() throws InterruptedException {
        // not Process.destroyForcibly, which also throws away what the child has said
        process.toHandle().destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
        return lines.lines().toList();
    }

    /** Waits for its end and gives all that it said until then. */
    List<String> rest() {
        return lines.lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
