package org.vsxibulk.history;

/**
 * What is kept of a finding.
 *
 * @param fingerprint the same in every audit for the same discrepancy
 * @param table the table's word, for example {@code route-table}
 * @param status {@code new} or {@code persisting}
 */
public record StoredFinding(long fingerprint, String rule, String table, String key, String status) {}
