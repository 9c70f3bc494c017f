package org.vsxibulk.job;

import java.util.HashSet;
import java.util.Set;
import org.vsxibulk.history.FindingHistory;
import org.vsxibulk.vsxi.Table;

/**
 * Whether a table that came empty is believed to be. The switch is known to send an empty list by mistake (contract section 1),
 * and may do so for as long as a run lasts; an earlier audit that found the same is the only witness.
 */
record EmptyTables(FindingHistory history) {

    /** @param scopes of the audits whose word counts */
    boolean believes(Table table, String... scopes) {
        Set<String> known = new HashSet<>();
        for (String scope : scopes) {
            known.addAll(history.emptyTablesOfNewest(scope));
        }
        return known.contains(table.word());
    }
}
