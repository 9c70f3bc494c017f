package org.vsxibulk.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much an audit did.
 *
 * @param checked entries of the input that were compared
 * @param errors findings that make the audit fail
 * @param warnings findings that do not
 * @param byRule findings of each rule that found something
 */
public record AuditCounts(long checked, long errors, long warnings, SortedMap<String, Long> byRule) {

    public AuditCounts {
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    }

    /** Findings of one rule. */
    public long of(String rule) {
        return byRule.getOrDefault(rule, 0L);
    }

    public long findings() {
        return errors + warnings;
    }
}
