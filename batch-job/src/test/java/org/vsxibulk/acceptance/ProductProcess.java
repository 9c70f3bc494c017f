package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own, for everything that signals do. */
final class ProductProcess implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private ProductProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ProductProcess start(Path folder, Map<String, String> environment, List<String> words) {
        return start(folder, environment, List.of(), words);
    }

    /** A process that the system lets write no file beyond a size: every write there fails, as on a full disk. */
    static ProductProcess startWithFilesUpTo(long bytes, Path folder, List<String> words) {
        String limit = "ulimit -f " + bytes / 512 + " && exec \"$@\"";
        return start(folder, Map.of(), List.of("sh", "-c", limit, "sh"), words);
    }

    private static ProductProcess start(
            Path folder, Map<String, String> environment, List<String> prefix, List<String> words) {
        try {
            Path out = Files.createTempFile(folder, "screen", ".out");
            Path err = Files.createTempFile(folder, "screen", ".err");
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.vsxibulk.cli.VsxiBulk"));
            command.addAll(words);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("VSXI_"));
            builder.environment().putAll(environment);
            return new ProductProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** All words of its command line, as every user of the machine can see them. */
    String arguments() throws IOException {
        Path linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.exists(linux)) {
            return Files.readString(linux).replace('\0', ' ');
        }
        Process ps = new ProcessBuilder("ps", "-ww", "-o", "args=", "-p", Long.toString(process.pid())).start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Waits a while for the end. */
    boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for the end; a signal's exit code is 128 and its number. */
    Ended ended() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the product does not end:\n" + Files.readString(err));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
