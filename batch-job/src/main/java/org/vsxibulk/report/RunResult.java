package org.vsxibulk.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is told of a run; every report is a rendering of it.
 *
 * @param input absent when the run ended before the input was read
 * @param steps in the order of the job
 * @param rejects entries that the switch refused or that were not sent
 * @param audit absent when nothing was audited
 * @param messages what stopped the run or needs attention, for people
 * @param next the command to type next; empty when there is none
 */
public record RunResult(
        RunInfo run,
        Outcome outcome,
        Optional<InputSummary> input,
        List<StepSummary> steps,
        List<EntryReject> rejects,
        Optional<AuditSummary> audit,
        Requests requests,
        List<String> messages,
        String next) {

    public RunResult {
        steps = List.copyOf(steps);
        rejects = List.copyOf(rejects);
        messages = List.copyOf(messages);
    }

    /**
     * The same, when it cannot all be written down: a program must not take that for a clean end.
     *
     * @param problems why, for people
     * @param again the command that writes it down
     */
    public RunResult unwritten(List<String> problems, String again) {
        Outcome worst = Outcome.worst(List.of(outcome, Outcome.STOPPED));
        List<String> all = new ArrayList<>(messages);
        all.addAll(problems);
        return new RunResult(run, worst, input, steps, rejects, audit, requests, all, worst == outcome ? next : again);
    }

    /**
     * What went over the wire.
     *
     * @param repeats how many of the reads and writes had been sent before
     * @param lost time that failed requests, and the pauses before they were sent again, have cost
     */
    public record Requests(long reads, long writes, long repeats, long bytesSent, Duration lost) {

        public static Requests none() {
            return new Requests(0, 0, 0, 0, Duration.ZERO);
        }
    }
}
