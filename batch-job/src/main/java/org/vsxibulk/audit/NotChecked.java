package org.vsxibulk.audit;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Ids of rows that were rejected: what the switch has for them is neither missing nor an orphan, since nobody knows what
 * should be there.
 */
public record NotChecked(IntPredicate trunks, IntPredicate routeTables, IntPredicate digitMappingTables) {

    /** Every row was accepted. */
    public static NotChecked none() {
        return new NotChecked(id -> false, id -> false, id -> false);
    }

    /** Ids that stand in rejected rows, whether of trunks or of tables. */
    public static NotChecked ids(Set<Integer> ids) {
        Set<Integer> known = Set.copyOf(ids);
        return new NotChecked(known::contains, known::contains, known::contains);
    }
}
