package org.vsxibulk.settings;

import java.time.Duration;

/**
 * How patient a run is with a switch that does not answer, or answers that it is busy.
 *
 * @param attempts how often one request is sent at most
 * @param firstPause before the second attempt; doubled before each further one
 * @param longestPause where the doubling ends
 * @param requestBudget longest time that one request may cost in failed attempts and pauses
 * @param runBudget the same, summed over a run
 */
public record Retry(
        int attempts, Duration firstPause, Duration longestPause, Duration requestBudget, Duration runBudget) {}
