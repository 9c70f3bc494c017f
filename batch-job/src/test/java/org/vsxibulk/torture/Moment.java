package org.vsxibulk.torture;

import java.time.Duration;

/**
 * An instant in the life of one process.
 *
 * @param request counted from 1 as the switch sees them; 0 is the start of the process
 * @param answered after the answer to that request, not when it comes in
 * @param delay from there on
 * @param held how long the switch keeps that request to itself before it carries it out
 */
record Moment(int request, boolean answered, Duration delay, Duration held) {

    static Moment sinceStart(Duration delay) {
        return new Moment(0, false, delay, Duration.ZERO);
    }

    static Moment whenItComes(int request, Duration delay) {
        return new Moment(request, false, delay, Duration.ZERO);
    }

    static Moment onceAnswered(int request, Duration delay) {
        return new Moment(request, true, delay, Duration.ZERO);
    }

    Moment heldFor(Duration time) {
        return new Moment(request, answered, delay, time);
    }
}
