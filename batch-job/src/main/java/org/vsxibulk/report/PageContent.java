package org.vsxibulk.report;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.report.RunFiles.RunFile;

/** What the page shows, in the words and order of its template. Texts are made harmless by the template engine. */
final class PageContent {

    private static final int FIRST = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private PageContent() {}

    static Map<String, Object> of(RunResult result, List<RunFile> files) {
        Map<String, Object> page = new LinkedHashMap<>();
        RunInfo run = result.run();
        page.put("verb", run.verb());
        page.put("subject", run.switchId().isEmpty() ? run.customers().toString() : run.switchId());
        page.put("outcome", result.outcome().words());
        page.put("exitCode", result.outcome().exitCode());
        page.put("tone", tone(result.outcome()));
        page.put("facts", facts(result));
        page.put(
                "messages",
                result.messages().stream().map(text -> text.lines().toList()).toList());
        page.put("hasMessages", !result.messages().isEmpty());
        page.put("next", result.next());
        page.put("hasNext", !result.next().isEmpty());
        // sections that appear once or not at all
        page.put("steps", steps(result).stream().toList());
        page.put("rejects", rejects(result.rejects()).stream().toList());
        page.put("audit", result.audit().map(AuditContent::of).stream().toList());
        page.put("input", result.input().map(PageContent::input).stream().toList());
        page.put("files", files);
        page.put("folder", run.folder());
        return page;
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case CLEAN -> "good";
            case FINDINGS, PARTLY_APPLIED, INCOMPLETE, STOPPED -> "warn";
            default -> "bad";
        };
    }

    private record Fact(String name, String value) {}

    private static List<Fact> facts(RunResult result) {
        RunInfo run = result.run();
        RunResult.Requests requests = result.requests();
        return List.of(
                        new Fact("Switch", run.switchUrl()),
                        new Fact("Dialect", run.dialect()),
                        new Fact("Customers", run.customers().toString()),
                        new Fact("Numbers", run.dids().map(Object::toString).orElse("")),
                        new Fact(
                                "Plan", run.approvedPlan().map(Object::toString).orElse("")),
                        new Fact("Run", run.number() + (run.resumed() ? " (continued)" : "")),
                        new Fact("Started", TIME.format(run.started())),
                        new Fact("Took", Wording.time(Duration.between(run.started(), run.ended()))),
                        new Fact(
                                "Requests",
                                Wording.count(requests.reads(), "read") + ", "
                                        + Wording.count(requests.writes(), "write") + ", "
                                        + Wording.count(requests.repeats(), "repeat")
                                        + (requests.repeats() == 0
                                                ? ""
                                                : " (" + Wording.time(requests.lost()) + " lost)")))
                .stream()
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private record Cell(String text, boolean zero, boolean trouble) {
        static Cell of(StepCounts count, long number) {
            return new Cell(Wording.count(number), number == 0, number > 0 && count.trouble());
        }
    }

    private record StepRow(String step, String table, List<Cell> cells, String time) {}

    private record Steps(String title, List<String> headings, List<StepRow> rows, List<Cell> total) {}

    private static Optional<Steps> steps(RunResult result) {
        List<StepSummary> steps = result.steps();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<StepCounts> counts = StepCounts.worthShowing(steps);
        return Optional.of(new Steps(
                Wording.ofSteps(result.run().verb(), "What would be done", "What would be deleted", "What was done"),
                counts.stream().map(StepCounts::words).toList(),
                steps.stream()
                        .map(step -> new StepRow(
                                step.step(),
                                step.table(),
                                counts.stream()
                                        .map(count -> Cell.of(count, count.of(step)))
                                        .toList(),
                                Wording.time(step.time())))
                        .toList(),
                counts.stream().map(count -> Cell.of(count, count.sum(steps))).toList()));
    }

    private record Shown<T>(String count, boolean one, List<T> first, boolean cut, String shown) {
        static <T> Shown<T> of(List<T> all) {
            return new Shown<>(
                    Wording.count(all.size()),
                    all.size() == 1,
                    all.stream().limit(FIRST).toList(),
                    all.size() > FIRST,
                    Wording.count(FIRST));
        }
    }

    private static Optional<Shown<EntryReject>> rejects(List<EntryReject> rejects) {
        return rejects.isEmpty() ? Optional.empty() : Optional.of(Shown.of(rejects));
    }

    private record ProblemRow(Problem problem, String line, String severity) {}

    private record Input(
            String rows,
            String customers,
            String rejected,
            String numbers,
            boolean isRefused,
            String refused,
            boolean hasProblems,
            List<ProblemGroup> groups,
            Shown<ProblemRow> problems) {}

    private static Input input(InputSummary input) {
        return new Input(
                Wording.count(input.rows(), "row"),
                Wording.count(input.customers(), "customer"),
                Wording.count(input.rejected(), "row"),
                Wording.count(input.numbers(), "number"),
                input.refusedAsAWhole().isPresent(),
                input.refusedAsAWhole().orElse(""),
                !input.problems().isEmpty(),
                ProblemGroup.of(input.problems()),
                Shown.of(input.problems().stream()
                        .map(problem -> new ProblemRow(
                                problem, Wording.line(problem.line()), ProblemGroup.word(problem.severity())))
                        .toList()));
    }
}
