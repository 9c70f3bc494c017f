package org.vsxibulk.vsxi.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says that the run should end in order; looked at between requests and during every wait. Thread-safe. */
public final class StopSignal {

    private final CountDownLatch stop = new CountDownLatch(1);

    public void request() {
        stop.countDown();
    }

    public boolean requested() {
        return stop.getCount() == 0;
    }

    public void throwIfRequested() {
        if (requested()) {
            throw new StoppedException();
        }
    }

    /** Waits, but not longer than until somebody asks to stop. */
    public void pause(Duration time) {
        try {
            if (stop.await(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS)) {
                throw new StoppedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }
}
