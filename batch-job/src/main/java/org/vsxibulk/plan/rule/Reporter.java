package org.vsxibulk.plan.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.Severity;

/** Collects what breaks a rule. */
final class Reporter {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Reporter(String file) {
        this.file = file;
    }

    void add(Rule rule, Customer customer, String column, String value, String message) {
        add(rule, rule.severity(), customer, column, value, message);
    }

    void add(Rule rule, Severity severity, Customer customer, String column, String value, String message) {
        problems.add(new Problem(rule.id(), severity, file, customer.line(), column, 0, value, message, rule.mend()));
    }

    void addForTheFile(Rule rule, String message) {
        problems.add(new Problem(rule.id(), rule.severity(), file, 0, "", 0, "", message, rule.mend()));
    }

    List<Problem> inLineOrder() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
