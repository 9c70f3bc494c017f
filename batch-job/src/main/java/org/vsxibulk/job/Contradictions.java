package org.vsxibulk.job;

import java.util.List;
import java.util.stream.Collectors;
import org.vsxibulk.adopt.check.Line;
import org.vsxibulk.plan.GuardException;

/**
 * In what the switch's tables contradict the dialect. No consent helps: whatever was written would be wrong.
 *
 * @param lines the red ones of {@code check}
 */
record Contradictions(List<Line> lines) {

    /** Before the plan: a run that writes stops here, and so does an audit that cannot tell entries apart. */
    void judge(RunRequest request) {
        if (request.writes()) {
            stop(request.verb().word() + " stopped before its first write");
        }
        if (request.verb() == Verb.AUDIT && lines.stream().anyMatch(Line::isAboutKeys)) {
            stop("audit cannot tell the switch's entries apart");
        }
    }

    /** Once the plan of a verb that writes nothing is saved. */
    void judgePlanned(String stopped) {
        stop(stopped);
    }

    private void stop(String stopped) {
        if (!lines.isEmpty()) {
            throw new GuardException(lines.stream()
                    .map(line -> "\n  red " + line.text())
                    .collect(Collectors.joining(
                            "",
                            stopped
                                    + "; nothing was written. The switch contradicts the dialect (see './run.sh check'):",
                            "")));
        }
    }
}
