package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command and measures it with what every system has: the keyword {@code time} of bash, which knows the CPU time of
 * all children to the millisecond, and the kernel's own high-water mark of memory.
 */
final class MeasuredProcess {

    private static final String TIMED = "out=$1 err=$2 times=$3; shift 3; LC_NUMERIC=C TIMEFORMAT='%3R %3U %3S'"
            + "; { time \"$@\" > \"$out\" 2> \"$err\" < /dev/null; } 2> \"$times\"";

    private static final int LOOK_MILLIS = 20;

    private final Path folder;
    private final Path out;
    private final Path err;
    private final Path times;

    /** @param folder in which it runs; its screen is kept beside */
    MeasuredProcess(Path folder) {
        this.folder = folder;
        this.out = folder.resolve("screen.out");
        this.err = folder.resolve("screen.err");
        this.times = folder.resolve("times.txt");
    }

    /** Waits for the end; an error with the last lines of the screen when the exit code is not 0. */
    Cost run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("bash", "-c", TIMED, "bash", out.toString(), err.toString(), times.toString()));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VSXI_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        long peak = 0;
        long child = 0;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            child = child == 0 ? Proc.firstChild(process) : child;
            peak = Math.max(peak, Proc.peakRss(child));
        }
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + " of " + String.join(" ", command) + "\n"
                    + tail(out) + tail(err));
        }
        String[] seconds = Files.readString(times).strip().split("\\s+");
        return new Cost(seconds(seconds[0]), seconds(seconds[1]) + seconds(seconds[2]), peak);
    }

    /** What the newest command wrote on standard output. */
    String screen() throws IOException {
        return Files.readString(out);
    }

    private static double seconds(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static String tail(Path screen) throws IOException {
        List<String> lines = Files.readAllLines(screen);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size())) + "\n";
    }
}
