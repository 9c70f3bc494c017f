package org.vsxibulk.job;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.vsxi.http.StopSignal;

/**
 * The input, read and validated by a thread of its own while the database and the job are opened. It is hashed before and
 * after: an input that somebody changes meanwhile would be planned as one and remembered as the other, and a later start would
 * go on with a plan that this input never had.
 */
final class InputAhead implements Closeable {

    private final FutureTask<PlanIdentity> hashing;
    private final FutureTask<CustomerBase> reading;
    private final Thread thread;
    private volatile boolean closed;

    InputAhead(RunRequest request, StopSignal stop) {
        this(
                () -> InputHash.of(request),
                between -> CustomerReader.read(
                        request.files(), request.settings(), Blueprint.traits(request.dialect()), between),
                stop);
    }

    /** Reads the input, and calls back between rows. */
    @FunctionalInterface
    interface Reader {
        CustomerBase read(Runnable betweenRows);
    }

    /** @param identity asked for before and after the input is read */
    InputAhead(Supplier<PlanIdentity> identity, Reader reader, StopSignal stop) {
        hashing = new FutureTask<>(identity::get);
        reading = new FutureTask<>(() -> {
            PlanIdentity before = identity();
            CustomerBase base = reader.read(() -> betweenRows(stop));
            if (!isStill(before, identity)) {
                throw new InputRejectedException("the input was changed while it was read; nothing was sent. Type the"
                        + " same command again when nobody writes to it any more");
            }
            return base;
        });
        thread = new Thread(this::hashAndRead, "input");
        thread.setDaemon(true);
        thread.start();
    }

    /** A file that was taken away is no longer what it was, either. */
    private static boolean isStill(PlanIdentity before, Supplier<PlanIdentity> identity) {
        try {
            return identity.get().equals(before);
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void hashAndRead() {
        hashing.run();
        reading.run();
    }

    private void betweenRows(StopSignal stop) {
        stop.throwIfRequested();
        if (closed) {
            throw new CancellationException();
        }
    }

    /** What the input is, as it was before it was read. */
    PlanIdentity identity() {
        return result(hashing);
    }

    /**
     * Waits for the end of the input.
     *
     * @throws InputRejectedException when it is another one by now
     */
    CustomerBase base() {
        return result(reading);
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
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
