package org.vsxibulk.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.vsxibulk.report.AuditSummary.RuleCount;
import org.vsxibulk.report.JunitCase.Result;

/** Which test cases a run is: itself, each rule that spoke about the input, each step, each audit rule that found something. */
final class JunitCases {

    private static final int FIRST = 50;

    private JunitCases() {}

    static List<JunitCase> of(RunResult result) {
        List<JunitCase> cases = new ArrayList<>();
        cases.add(run(result));
        result.input().ifPresent(input -> input(input, cases));
        result.steps().forEach(step -> cases.add(step(step, result.rejects())));
        result.audit().ifPresent(audit -> audit(audit, cases));
        return cases;
    }

    private static JunitCase run(RunResult result) {
        boolean reachedItsEnd = switch (result.outcome()) {
            case CLEAN, FINDINGS, PARTLY_APPLIED, INPUT_REJECTED -> true;
            default -> false;
        };
        RunInfo run = result.run();
        return new JunitCase(
                "run",
                run.verb() + " reaches its end",
                Duration.between(run.started(), run.ended()),
                reachedItsEnd ? Result.PASSED : Result.ERROR,
                result.outcome().words() + " (exit code " + result.outcome().exitCode() + ")",
                result.messages());
    }

    private static void input(InputSummary input, List<JunitCase> cases) {
        List<ProblemGroup> groups = ProblemGroup.of(input.problems());
        if (groups.isEmpty()) {
            cases.add(JunitCase.passed("input", "all rows", Duration.ZERO));
        }
        for (ProblemGroup group : groups) {
            cases.add(new JunitCase(
                    "input",
                    group.rule() + " (" + group.severity() + ")",
                    Duration.ZERO,
                    group.severity().equals("warning") ? Result.PASSED : Result.FAILURE,
                    Wording.count(group.count()) + " × " + group.message(),
                    input.problems().stream()
                            .filter(p -> p.rule().equals(group.rule())
                                    && ProblemGroup.word(p.severity()).equals(group.severity()))
                            .limit(FIRST)
                            .map(Object::toString)
                            .toList()));
        }
    }

    private static JunitCase step(StepSummary step, List<EntryReject> rejects) {
        List<StepCounts> counts = Arrays.stream(StepCounts.values())
                .filter(count -> count.of(step) > 0)
                .toList();
        boolean trouble = counts.stream().anyMatch(StepCounts::trouble);
        return new JunitCase(
                "step",
                step.step(),
                step.time(),
                trouble ? Result.FAILURE : Result.PASSED,
                counts.stream()
                        .map(count -> Wording.count(count.of(step)) + " " + count.words())
                        .collect(Collectors.joining(", ")),
                rejects.stream()
                        .filter(reject -> reject.step().equals(step.step()))
                        .limit(FIRST)
                        .map(reject -> reject.kind() + ": customer " + reject.customerId() + ", line " + reject.line()
                                + ", " + reject.key() + ": " + reject.reason())
                        .toList());
    }

    private static void audit(AuditSummary audit, List<JunitCase> cases) {
        if (audit.errors() == 0) {
            cases.add(JunitCase.passed("audit", "no finding is an error", Duration.ZERO));
        }
        for (RuleCount rule : audit.rules()) {
            cases.add(new JunitCase(
                    "audit",
                    rule.rule() + (rule.error() ? "" : " (warning)"),
                    Duration.ZERO,
                    rule.error() ? Result.FAILURE : Result.PASSED,
                    Wording.count(rule.fresh()) + " new, " + Wording.count(rule.persisting()) + " persisting",
                    audit.first().stream()
                            .filter(noted -> noted.finding().rule().equals(rule.rule()))
                            .limit(FIRST)
                            .map(noted ->
                                    noted.status() + ": " + noted.finding().message())
                            .toList()));
        }
    }
}
