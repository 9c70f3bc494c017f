package org.vsxibulk.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.report.AuditSummary.NotedFinding;
import org.vsxibulk.report.AuditSummary.RuleCount;

/** The end of a run on the screen: plain text, wrapped between words, except for paths and commands. */
public final class ScreenSummary {

    /** Not wider where there is room: long lines are hard to read. */
    public static final int WIDEST = 110;

    private static final int FIRST = 5;

    private final RunResult result;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private ScreenSummary(RunResult result, int width) {
        this.result = result;
        this.width = width;
    }

    /** @param width columns of the screen */
    public static List<String> lines(RunResult result, int width) {
        ScreenSummary summary = new ScreenSummary(result, width);
        summary.input();
        summary.steps();
        summary.rejects();
        summary.audit();
        summary.end();
        return List.copyOf(summary.lines);
    }

    private void input() {
        result.input().ifPresent(input -> {
            if (result.run().verb().equals("validate") && result.outcome() == Outcome.CLEAN) {
                // the other verbs say so while they run
                heading(Wording.count(input.customers(), "customer") + " with "
                        + Wording.count(input.numbers(), "number") + " checked");
            }
            List<ProblemGroup> groups = ProblemGroup.of(input.problems());
            if (groups.isEmpty()) {
                return;
            }
            heading(problems(input, groups));
            for (ProblemGroup group : groups) {
                wrap(
                        "  ",
                        Wording.count(group.count()) + " × " + group.rule() + " (" + group.severity() + ")"
                                + (group.column().isEmpty() ? "" : " in " + group.column()) + ": " + group.message());
                wrap("      ", "at " + String.join(", ", group.firstLines()) + more(group));
                if (!group.mend().isEmpty()) {
                    wrap("      ", "mend: " + group.mend());
                }
            }
        });
    }

    private static String problems(InputSummary input, List<ProblemGroup> groups) {
        if (input.refusedAsAWhole().isPresent()) {
            return "Problems of the input: " + input.refusedAsAWhole().get();
        }
        String rows = Wording.count(input.rows(), "row");
        return input.rejected() == 0
                        && groups.stream().allMatch(group -> group.severity().equals("warning"))
                ? "Warnings of the input: none of " + rows + " rejected"
                : "Problems of the input: " + Wording.count(input.rejected()) + " of " + rows + " rejected";
    }

    private static String more(ProblemGroup group) {
        int more = group.count() - group.firstLines().size();
        return more > 0 ? " … and " + Wording.count(more) + " more, see " + RunFiles.PAGE : "";
    }

    private void steps() {
        List<StepSummary> steps = result.steps();
        List<StepCounts> counts = StepCounts.worthShowing(steps);
        if (steps.isEmpty()) {
            return;
        }
        heading(Wording.ofSteps(result.run().verb(), "Planned", "Would be deleted", "Entries"));
        if (counts.isEmpty()) {
            lines.add(result.outcome() == Outcome.GUARD ? "  nothing was done" : "  nothing to do");
            return;
        }
        TextTable table = new TextTable(1);
        table.row(Stream.concat(Stream.of("step"), counts.stream().map(StepCounts::words))
                .toList());
        for (StepSummary step : steps) {
            table.row(Stream.concat(
                            Stream.of(cut(step.step(), 24)),
                            counts.stream().map(count -> Wording.count(count.of(step))))
                    .toList());
        }
        if (steps.size() > 1) {
            table.row(Stream.concat(Stream.of("total"), counts.stream().map(count -> Wording.count(count.sum(steps))))
                    .toList());
        }
        lines.addAll(table.lines());
    }

    private void rejects() {
        List<EntryReject> rejects = result.rejects();
        if (rejects.isEmpty()) {
            return;
        }
        heading("Not applied: " + Wording.count(rejects.size(), "entry", "entries"));
        rejects.stream()
                .limit(FIRST)
                .forEach(reject -> wrap(
                        "  ",
                        reject.kind() + ": customer " + reject.customerId() + ", line " + reject.line() + ", "
                                + reject.step() + " " + reject.key() + ": " + reject.reason()));
        andMore(rejects.size() - FIRST, "rejects.csv");
    }

    private void audit() {
        result.audit().ifPresent(audit -> {
            heading("Audit: " + Wording.count(audit.checked(), "entry", "entries") + " compared, "
                    + Wording.count(audit.errors(), "error") + ", " + Wording.count(audit.resolved()) + " resolved");
            audit.incomplete().forEach(reason -> wrap("  ", "incomplete: " + reason));
            if (!audit.rules().isEmpty()) {
                TextTable table = new TextTable(2);
                table.row(List.of("finding", "severity", "new", "persisting"));
                audit.rules().forEach(rule -> table.row(cells(rule)));
                lines.addAll(table.lines());
                lines.add("");
                audit.first().stream().limit(FIRST).forEach(noted -> wrap("  ", finding(noted)));
                andMore(findings(audit) - Math.min(FIRST, audit.first().size()), "findings.csv");
            }
        });
    }

    private static List<String> cells(RuleCount rule) {
        return List.of(
                cut(rule.rule(), 40),
                rule.error() ? "error" : "warning",
                Wording.count(rule.fresh()),
                Wording.count(rule.persisting()));
    }

    private static String finding(NotedFinding noted) {
        Finding finding = noted.finding();
        String customer = finding.customerId().isEmpty() ? "" : " of " + finding.customerId();
        return finding.rule() + " (" + noted.status() + "): " + finding.table().word() + " " + finding.key() + customer
                + ": " + finding.message();
    }

    private static long findings(AuditSummary audit) {
        return audit.rules().stream()
                .mapToLong(rule -> rule.fresh() + rule.persisting())
                .sum();
    }

    /** A line that is indented stays so. */
    private void message(String line) {
        String text = line.stripLeading();
        wrap(line.substring(0, line.length() - text.length()), text);
    }

    private void end() {
        RunInfo run = result.run();
        if (!result.messages().isEmpty() && !lines.isEmpty()) {
            lines.add("");
        }
        result.messages().forEach(message -> message.lines().forEach(this::message));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        RunResult.Requests requests = result.requests();
        if (requests.repeats() > 0) {
            lines.add(Wording.count(requests.repeats()) + " of "
                    + Wording.count(requests.reads() + requests.writes(), "request") + " sent again: "
                    + Wording.time(requests.lost()) + " lost");
        }
        Duration time = Duration.between(run.started(), run.ended());
        wrap(
                "",
                run.verb() + (run.switchId().isEmpty() ? "" : " on " + run.switchId()) + ": "
                        + result.outcome().words() + " (exit code "
                        + result.outcome().exitCode() + ") after "
                        + Wording.time(time));
        run.approvedPlan().ifPresent(plan -> lines.add("plan:   " + Printable.line(plan.toString())));
        run.window().ifPresent(window -> wrap("", "window: " + Wording.window(window)));
        lines.add("report: " + run.folder().resolve(RunFiles.PAGE));
        if (!result.next().isEmpty()) {
            lines.add("next:   " + Printable.line(result.next()));
        }
    }

    private void heading(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(text);
    }

    private void andMore(long more, String file) {
        if (more > 0) {
            lines.add("  … and " + Wording.count(more) + " more, see "
                    + result.run().folder().resolve(file));
        }
    }

    private void wrap(String indent, String text) {
        lines.addAll(LineWrap.lines(indent, Printable.line(text), width));
    }

    private static String cut(String text, int width) {
        String line = Printable.line(text);
        return line.codePointCount(0, line.length()) <= width
                ? line
                : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
    }
}
