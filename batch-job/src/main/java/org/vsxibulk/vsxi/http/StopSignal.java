package org.vsxibulk.vsxi.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Says that the run should end in order; looked at between requests and during every wait. Thread-safe. */
public final class StopSignal {

    /** Ends when it is closed. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    private final AtomicReference<String> reason = new AtomicReference<>(StoppedException.ASKED);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();

    /** Is requested as soon as another one is, for the same reason; or alone. */
    public static StopSignal following(StopSignal other) {
        StopSignal follower = new StopSignal();
        other.whenRequested(() -> follower.request(other.reason.get()));
        return follower;
    }

    public void request() {
        request(StoppedException.ASKED);
    }

    /** @param why for people; the first one stays */
    public void request(String why) {
        if (!requested()) {
            reason.compareAndSet(StoppedException.ASKED, why);
        }
        stop.countDown();
        actions.forEach(Runnable::run);
    }

    public boolean requested() {
        return stop.getCount() == 0;
    }

    public void throwIfRequested() {
        if (requested()) {
            throw new StoppedException(reason.get());
        }
    }

    /** Waits, but not longer than until somebody asks to stop. */
    public void pause(Duration time) {
        try {
            if (stop.await(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS)) {
                throw new StoppedException(reason.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(reason.get());
        }
    }

    /**
     * Does something as soon as somebody asks to stop, at once if that has happened.
     *
     * @param action short, thread-safe, and harmless when it is done twice
     */
    public Watch whenRequested(Runnable action) {
        actions.add(action);
        if (requested()) {
            action.run();
        }
        return () -> actions.remove(action);
    }
}
