package org.vsxibulk.report;

import java.util.List;
import org.vsxibulk.audit.Finding;

/** What the page shows of an audit. */
record AuditContent(
        String checked,
        String errors,
        String resolved,
        List<String> incomplete,
        boolean isIncomplete,
        boolean hasFindings,
        List<RuleRow> rules,
        List<FindingRow> first,
        String shown,
        String all,
        boolean cut) {

    /** A rule and its counts. */
    record RuleRow(String rule, String severity, String fresh, String persisting) {}

    /** A finding and its marks. */
    record FindingRow(
            Finding finding,
            String line,
            String severity,
            String status,
            String table,
            boolean because,
            boolean compared) {}

    static AuditContent of(AuditSummary audit) {
        long all = audit.rules().stream()
                .mapToLong(rule -> rule.fresh() + rule.persisting())
                .sum();
        return new AuditContent(
                Wording.count(audit.checked(), "entry", "entries"),
                Wording.count(audit.errors(), "error"),
                Wording.count(audit.resolved()),
                audit.incomplete(),
                !audit.incomplete().isEmpty(),
                !audit.first().isEmpty(),
                audit.rules().stream()
                        .map(rule -> new RuleRow(
                                rule.rule(),
                                rule.error() ? "error" : "warning",
                                Wording.count(rule.fresh()),
                                Wording.count(rule.persisting())))
                        .toList(),
                audit.first().stream().map(AuditContent::row).toList(),
                Wording.count(audit.first().size()),
                Wording.count(all, "finding"),
                all > audit.first().size());
    }

    private static FindingRow row(AuditSummary.NotedFinding noted) {
        Finding finding = noted.finding();
        return new FindingRow(
                finding,
                Wording.line(finding.line()),
                finding.severity() == Finding.Severity.ERROR ? "error" : "warning",
                noted.status(),
                finding.table().plural(),
                !finding.because().isEmpty(),
                !finding.field().isEmpty());
    }
}
