package org.vsxibulk.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.vsxi.http.StopSignal;

/**
 * Makes Ctrl-C and SIGTERM end a run in order: the signal asks the run to stop and waits until it has, so that the process
 * ends with the run's own exit code.
 */
final class OrderlyEnd implements AutoCloseable {

    /** Longer than one request may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile int exitCode = Outcome.STOPPED.exitCode();

    OrderlyEnd(StopSignal stop) {
        hook = new Thread(() -> waitForTheRun(stop), "orderly-end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitForTheRun(StopSignal stop) {
        stop.request();
        try {
            if (ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                // a process that a signal ends has that signal's exit code unless it halts
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Remembers how the run ended, and returns its exit code. */
    int with(Outcome outcome) {
        exitCode = outcome.exitCode();
        return exitCode;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the signal has come already: the hook waits for us
        }
        System.out.flush();
        ended.countDown();
    }
}
