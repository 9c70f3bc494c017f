package org.vsxibulk.acceptance;

import java.time.Duration;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Fault;
import org.vsxibulk.simulator.wire.Handler;

/** Counts at the switch's side how many requests are at work at once, and how close they follow each other. */
final class Turnstile implements Fault {

    private final Fault inside;
    private int within;
    private int passed;
    private int most;
    private long lastEnd;
    private Duration closest = Duration.ofDays(1);

    /** @param inside what the switch does behind it */
    Turnstile(Fault inside) {
        this.inside = inside;
    }

    @Override
    public Answer around(Call call, Handler healthy) {
        enter();
        try {
            return inside.around(call, healthy);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        most = Math.max(most, ++within);
        Duration since = Duration.ofNanos(System.nanoTime() - lastEnd);
        if (passed++ > 0 && since.compareTo(closest) < 0) {
            closest = since;
        }
    }

    private synchronized void leave() {
        within--;
        lastEnd = System.nanoTime();
    }

    synchronized int passed() {
        return passed;
    }

    synchronized int mostAtOnce() {
        return most;
    }

    /** Shortest time between the end of a request and the beginning of the next. */
    synchronized Duration closest() {
        return closest;
    }
}
