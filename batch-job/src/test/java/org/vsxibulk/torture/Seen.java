package org.vsxibulk.torture;

import java.time.Duration;
import java.util.Set;

/**
 * A request as the switch saw it.
 *
 * @param start which start of the command sent it, from 1
 * @param number of the request in that start, from 1
 * @param age of the process when it came in
 * @param step of the job at that time
 * @param table its token
 * @param accepted keys of the entries that were written; empty for a read and for a refusal
 */
record Seen(int start, int number, Duration age, String step, String table, Set<String> accepted) {

    Seen {
        accepted = Set.copyOf(accepted);
    }

    boolean wrote() {
        return !accepted.isEmpty();
    }
}
