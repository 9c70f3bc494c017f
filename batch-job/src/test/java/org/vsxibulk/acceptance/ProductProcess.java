package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.vsxibulk.Signals;

/** The product as a process of its own, for everything that signals do. */
public final class ProductProcess implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private final long begun;

    private ProductProcess(Process process, Path out, Path err, long begun) {
        this.begun = begun;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ProductProcess start(Launcher launcher, Path folder, Map<String, String> environment, List<String> words) {
        try {
            Path out = Files.createTempFile(folder, "screen", ".out");
            Path err = Files.createTempFile(folder, "screen", ".err");
            List<String> command = new ArrayList<>(launcher.words());
            command.addAll(words);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("VSXI_"));
            builder.environment().putAll(environment);
            long begun = System.nanoTime();
            return new ProductProcess(builder.start(), out, err, begun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Since it was asked for. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Done when it has ended, in whatever way. */
    public CompletableFuture<?> end() {
        return process.onExit();
    }

    /** What stands on standard error at this moment. */
    public String errSoFar() {
        return soFar(err);
    }

    /** What stands on standard output at this moment. */
    public String outSoFar() {
        return soFar(out);
    }

    private static String soFar(Path screen) {
        try {
            return Files.readString(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that is hit on the terminal of the process, or what else it reads. */
    public void type(char key) {
        try {
            process.getOutputStream().write(key);
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words of its command line, as every user of the machine can see them. */
    public String arguments() throws IOException {
        Path linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.exists(linux)) {
            return Files.readString(linux).replace('\0', ' ');
        }
        Process ps = new ProcessBuilder("ps", "-ww", "-o", "args=", "-p", Long.toString(process.pid())).start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Waits a while for the end. */
    public boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** @param name for example {@code HUP} */
    public void signal(String name) {
        try {
            Signals.send(process, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits for the end; a signal's exit code is 128 and its number. */
    public Ended ended() {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
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
