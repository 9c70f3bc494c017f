package org.vsxibulk.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What was run, on what.
 *
 * @param switchUrl empty for verbs that need no switch
 * @param number counts the runs of one verb on one switch from 1
 * @param resumed an earlier, unfinished run was continued
 * @param folder the run's folder below reports/
 * @param approvedPlan the folder of the plan that was to be carried out, as it was given
 * @param window absent when the run had none
 */
public record RunInfo(
        String verb,
        String switchId,
        String switchUrl,
        String dialect,
        Path customers,
        Optional<Path> dids,
        int number,
        boolean resumed,
        Instant started,
        Instant ended,
        Path folder,
        Optional<Path> approvedPlan,
        Optional<WindowSummary> window) {}
