package org.vsxibulk.report;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.report.AuditSummary.NotedFinding;

/** The columns of findings.csv and fields of findings.json. */
final class FindingColumns {

    static final List<Column<NotedFinding>> ALL = List.of(
            new Column<>(
                    "status", "text", "`new`, or `persisting` when the previous audit had it", NotedFinding::status),
            text("severity", "`error` or `warning`", f -> f.severity().name().toLowerCase(Locale.ROOT)),
            text("rule", "stable id of the rule, for example `missing`", Finding::rule),
            text(
                    "table",
                    "the switch's table, for example `route`",
                    f -> f.table().word()),
            text("key", "the entry, by the fields that identify it", Finding::key),
            text("customer-id", "the customer concerned; empty when there is none", Finding::customerId),
            new Column<>(
                    "line",
                    "number",
                    "the customer's row in the customers' file; 0 (in CSV: empty) when there is none",
                    noted -> noted.finding().line()),
            text("field", "the field concerned; empty when the whole entry is", Finding::field),
            text("expected", "what the input asks for, in the switch's words", Finding::expected),
            text("actual", "what the switch has", Finding::actual),
            text("message", "the finding in one sentence", Finding::message),
            text(
                    "because",
                    "the reject of the same run from which it follows; empty when it stands alone",
                    Finding::because),
            text(
                    "fingerprint",
                    "16 hexadecimal digits; the same in every audit for the same discrepancy",
                    f -> HexFormat.of().toHexDigits(f.fingerprint())));

    private FindingColumns() {}

    private static Column<NotedFinding> text(String name, String description, Function<Finding, Object> value) {
        return new Column<>(name, "text", description, noted -> value.apply(noted.finding()));
    }
}
