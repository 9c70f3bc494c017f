package org.vsxibulk.report;

import java.time.Duration;
import java.util.List;

/**
 * One thing that may be wrong with a run.
 *
 * @param group {@code run}, {@code input}, {@code step} or {@code audit}
 * @param message what is wrong, or worth saying; empty when nothing is
 */
record JunitCase(String group, String name, Duration time, Result result, String message, List<String> lines) {

    enum Result {
        PASSED,
        /** Somebody has to look: findings, rejects, problems of the input. */
        FAILURE,
        /** The run did not get to its end. */
        ERROR
    }

    static JunitCase passed(String group, String name, Duration time) {
        return new JunitCase(group, name, time, Result.PASSED, "", List.of());
    }
}
