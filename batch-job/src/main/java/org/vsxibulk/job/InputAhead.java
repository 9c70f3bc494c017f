package org.vsxibulk.job;

import java.io.Closeable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.vsxi.http.StopSignal;

/** The input, read and validated by a thread of its own while the database and the job are opened. */
final class InputAhead implements Closeable {

    private final FutureTask<CustomerBase> reading;
    private final Thread thread;
    private volatile boolean closed;

    InputAhead(RunRequest request, StopSignal stop) {
        reading = new FutureTask<>(() -> CustomerReader.read(
                request.files(), request.settings(), Blueprint.traits(request.dialect()), () -> betweenRows(stop)));
        thread = new Thread(reading, "input");
        thread.setDaemon(true);
        thread.start();
    }

    private void betweenRows(StopSignal stop) {
        stop.throwIfRequested();
        if (closed) {
            throw new CancellationException();
        }
    }

    /** Waits for the end of the input. */
    CustomerBase base() {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the input was read", e);
        }
    }

    /** Breaks off what nobody waits for any more; afterwards nobody reads the files. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
