package org.vsxibulk.customer.rule;

import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.Severity;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.customer.csv.CsvRow;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.settings.Strictness;

/** Takes the problems of one row. */
public final class Report {

    private final Problems problems;
    private final CsvRow row;

    public Report(Problems problems, CsvRow row) {
        this.problems = problems;
        this.row = row;
    }

    /** A breach in one column, with the rule's own severity. */
    public void add(Rule rule, Column column, String value, String message) {
        add(rule, rule.severity(), column, value, message);
    }

    /** A breach in one column, with a severity that the settings decide. */
    public void add(Rule rule, Severity severity, Column column, String value, String message) {
        problems.add(rule, severity, row.place(column), column.secret() ? Secret.MASK : value, message);
    }

    /** A flaw found while a text was read. */
    public void add(Column column, Flaw flaw) {
        add(flaw.rule(), column, flaw.value(), flaw.message());
    }

    /** A text that cannot be read: what a spreadsheet did to it if that explains it, else the rule on its form. */
    public void unreadable(Rule form, Column column, String text, String message) {
        add(column, Damages.find(text).orElse(new Flaw(form, text, message)));
    }

    /** A breach that a setting makes an error, a warning or nothing. */
    public void add(Rule rule, Strictness strictness, Column column, String value, String message) {
        if (strictness != Strictness.OFF) {
            add(rule, strictness == Strictness.REQUIRE ? Severity.ERROR : Severity.WARNING, column, value, message);
        }
    }
}
