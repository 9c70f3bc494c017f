package org.vsxibulk.torture;

import org.vsxibulk.acceptance.Ended;

/**
 * A process that was to be killed.
 *
 * @param start of the command, from 1
 * @param step in which it died
 */
record Killed(int start, String step, Ended ended) {

    private static final int SIGKILL = 128 + 9;

    /** Whether the kill came before its end. */
    boolean really() {
        return ended.exitCode() == SIGKILL;
    }
}
