package org.vsxibulk.report;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The maintenance window of a run.
 *
 * @param until when it closes
 * @param stoppedTheRun whether work was left because of it
 * @param estimatedEnd when the whole work would have ended, as far as the run could tell; absent when all was done
 */
public record WindowSummary(ZonedDateTime until, boolean stoppedTheRun, Optional<Instant> estimatedEnd) {}
