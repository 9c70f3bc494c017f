package org.vsxibulk.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vsxibulk.report.RunFiles.RunFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** summary.json: the run for programs. All fields are always there; what does not apply is null or empty. */
final class SummaryJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SummaryJson() {}

    static byte[] render(RunResult result, List<RunFile> files) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("run", run(result.run()));
        summary.put("outcome", outcome(result.outcome()));
        summary.put("messages", result.messages());
        summary.put("next", result.next());
        summary.put("input", result.input().map(SummaryJson::input).orElse(null));
        summary.put("steps", result.steps().stream().map(SummaryJson::step).toList());
        summary.put("tables", tables(result.steps()));
        summary.put("rejects", rejects(result.rejects()));
        summary.put("audit", result.audit().map(SummaryJson::audit).orElse(null));
        summary.put("requests", requests(result.requests()));
        summary.put("files", files.stream().map(SummaryJson::file).toList());
        return JSON.writeValueAsBytes(summary);
    }

    private static Map<String, Object> run(RunInfo run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verb", run.verb());
        fields.put("switch-id", run.switchId());
        fields.put("switch-url", run.switchUrl());
        fields.put("dialect", run.dialect());
        fields.put("customers", run.customers().toString());
        fields.put("dids", run.dids().map(Object::toString).orElse(null));
        fields.put("number", run.number());
        fields.put("resumed", run.resumed());
        fields.put("started", run.started().toString());
        fields.put("ended", run.ended().toString());
        fields.put("folder", run.folder().toString());
        fields.put("approved-plan", run.approvedPlan().map(Path::toString).orElse(null));
        fields.put("window", run.window().map(SummaryJson::window).orElse(null));
        return fields;
    }

    private static Map<String, Object> window(WindowSummary window) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("until", window.until().toOffsetDateTime().toString());
        fields.put("stopped-the-run", window.stoppedTheRun());
        fields.put("estimated-end", window.estimatedEnd().map(Object::toString).orElse(null));
        return fields;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("words", outcome.words());
        fields.put("exit-code", outcome.exitCode());
        return fields;
    }

    private static Map<String, Object> input(InputSummary input) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", input.rows());
        fields.put("customers", input.customers());
        fields.put("rejected", input.rejected());
        fields.put("numbers", input.numbers());
        fields.put(
                "problems",
                ProblemGroup.of(input.problems()).stream()
                        .map(SummaryJson::problem)
                        .toList());
        return fields;
    }

    private static Map<String, Object> problem(ProblemGroup group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", group.rule());
        fields.put("column", group.column());
        fields.put("severity", group.severity());
        fields.put("count", group.count());
        fields.put("message", group.message());
        fields.put("mend", group.mend());
        fields.put("first-lines", group.firstLines());
        return fields;
    }

    private static Map<String, Object> step(StepSummary step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", step.step());
        fields.put("table", step.table());
        fields.putAll(counts(List.of(step)));
        fields.put("seconds", step.time().toMillis() / 1000.0);
        return fields;
    }

    private static List<Map<String, Object>> tables(List<StepSummary> steps) {
        Map<String, List<StepSummary>> tables = steps.stream()
                .collect(Collectors.groupingBy(StepSummary::table, LinkedHashMap::new, Collectors.toList()));
        return tables.entrySet().stream()
                .map(table -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("table", table.getKey());
                    fields.putAll(counts(table.getValue()));
                    return fields;
                })
                .toList();
    }

    private static Map<String, Object> counts(List<StepSummary> steps) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (StepCounts count : StepCounts.values()) {
            fields.put(count.field(), count.sum(steps));
        }
        return fields;
    }

    private static List<Map<String, Object>> rejects(List<EntryReject> rejects) {
        return rejects.stream()
                .map(reject -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("step", reject.step());
                    fields.put("kind", reject.kind());
                    fields.put("key", reject.key());
                    fields.put("customer-id", reject.customerId());
                    fields.put("line", reject.line());
                    fields.put("reason", reject.reason());
                    return fields;
                })
                .toList();
    }

    private static Map<String, Object> audit(AuditSummary audit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("checked", audit.checked());
        fields.put("errors", audit.errors());
        fields.put("resolved", audit.resolved());
        fields.put("incomplete", audit.incomplete());
        fields.put("rules", audit.rules().stream().map(SummaryJson::rule).toList());
        return fields;
    }

    private static Map<String, Object> rule(AuditSummary.RuleCount rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", rule.rule());
        fields.put("severity", rule.error() ? "error" : "warning");
        fields.put("new", rule.fresh());
        fields.put("persisting", rule.persisting());
        return fields;
    }

    private static Map<String, Object> requests(RunResult.Requests requests) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reads", requests.reads());
        fields.put("writes", requests.writes());
        fields.put("repeats", requests.repeats());
        fields.put("seconds-lost", requests.lost().toMillis() / 1000.0);
        fields.put("bytes-sent", requests.bytesSent());
        return fields;
    }

    private static Map<String, Object> file(RunFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.file());
        fields.put("description", file.description());
        return fields;
    }
}
