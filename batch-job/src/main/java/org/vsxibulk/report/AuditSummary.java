package org.vsxibulk.report;

import java.util.List;

/**
 * What an audit found.
 *
 * @param checked entries that were compared
 * @param rules one line a rule that found something
 * @param first the first findings, for the screen and the page; all of them are in the files
 * @param resolved findings of the previous audit that are gone
 * @param incomplete why the audit is not the whole truth; empty when it is
 */
public record AuditSummary(
        long checked, List<RuleCount> rules, List<NotedFinding> first, long resolved, List<String> incomplete) {

    public AuditSummary {
        rules = List.copyOf(rules);
        first = List.copyOf(first);
        incomplete = List.copyOf(incomplete);
    }

    /** How many findings of a rule are new, and how many were there at the previous audit of the same switch. */
    public record RuleCount(String rule, boolean error, long fresh, long persisting) {}

    /** A finding and whether the previous audit had it: {@code new} or {@code persisting}. */
    public record NotedFinding(org.vsxibulk.audit.Finding finding, String status) {}

    public long errors() {
        return rules.stream()
                .filter(RuleCount::error)
                .mapToLong(rule -> rule.fresh() + rule.persisting())
                .sum();
    }
}
