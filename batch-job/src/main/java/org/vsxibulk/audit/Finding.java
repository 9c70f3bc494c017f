package org.vsxibulk.audit;

import org.vsxibulk.vsxi.Hashing;
import org.vsxibulk.vsxi.Table;

/**
 * One discrepancy between the switch and the input, or in the live state itself. Texts are the switch's own; secrets never
 * appear.
 *
 * @param rule stable id, for example {@code missing}
 * @param key the entry, for example {@code table=5000 match=2125550100 extension=1}
 * @param customerId the customer concerned; empty when there is none
 * @param line the customer's row; 0 when there is none
 * @param field the field concerned; empty when the whole entry is
 * @param message one sentence for people
 * @param because the reject of the same run from which this follows; empty when it stands alone
 */
public record Finding(
        String rule,
        Severity severity,
        Table table,
        String key,
        String customerId,
        int line,
        String field,
        String expected,
        String actual,
        String message,
        String because) {

    /** Errors make an audit fail (exit code 3); warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** The same in every audit for the same discrepancy: rule, table, key and field. */
    public long fingerprint() {
        return Hashing.of(rule + '\u0001' + table.word() + '\u0001' + key + '\u0001' + field, 7);
    }
}
