package org.vsxibulk.torture;

import java.time.Duration;
import org.vsxibulk.acceptance.Ended;

/**
 * A process that was asked to stop.
 *
 * @param signal for example {@code TERM}
 * @param step in which it was
 * @param took from the signal to its end
 */
record Stopped(String signal, String step, Duration took, Ended ended) {

    private static final int IN_ORDER = 5;
    private static final int SIGNALLED = 128;

    boolean inOrder() {
        return ended.exitCode() == IN_ORDER;
    }

    /** A JVM that has not come to the program yet ends by the signal; the program has said and done nothing. */
    boolean beforeTheProgram() {
        return ended.exitCode() > SIGNALLED && ended.screen().isEmpty();
    }
}
