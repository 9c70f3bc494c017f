package org.vsxibulk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vsxibulk.adopt.check.CheckResult;
import org.vsxibulk.adopt.check.Light;
import org.vsxibulk.adopt.check.Line;
import org.vsxibulk.adopt.check.Standing;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;

/**
 * What {@code check} shows, on the screen or as JSON.
 *
 * @param asked whether the user wanted to confirm the dialect
 * @param next what somebody would type next; empty when there is nothing to do
 */
record CheckView(
        Settings settings,
        Dialect dialect,
        CheckResult result,
        Standing standing,
        boolean asked,
        Outcome outcome,
        String next) {

    /** The lines of each subject, in order. */
    Map<String, List<Line>> subjects() {
        return result.lines().stream()
                .collect(Collectors.groupingBy(Line::subject, LinkedHashMap::new, Collectors.toList()));
    }

    static Light light(List<Line> lines) {
        return Light.worst(lines.stream().map(Line::light).toList());
    }

    /** Why a subject is not green; empty when it is. */
    static String firstReason(List<Line> lines) {
        Light worst = light(lines);
        return lines.stream()
                .filter(line -> worst != Light.GREEN && line.light() == worst)
                .map(line -> line.question() + ": " + line.seen())
                .findFirst()
                .orElse("");
    }
}
