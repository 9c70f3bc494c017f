package org.vsxibulk.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who uses a state folder.
 *
 * @param user the account and the machine, {@code user@host}
 * @param started when the run started
 * @param folder the run's folder below reports/
 */
public record RunningNow(long pid, String verb, String user, Instant started, String folder) {

    /** One line for people. */
    @Override
    public String toString() {
        return verb + " by " + user + " (process " + pid + ") since " + started.truncatedTo(ChronoUnit.SECONDS)
                + ", report in " + folder;
    }
}
