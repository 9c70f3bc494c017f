package org.vsxibulk.report;

import java.time.Duration;

/**
 * What one step did, or would do in a plan, in entries.
 *
 * @param step name of the step, for example {@code route-tables}
 * @param table the table in words, for example {@code route tables}
 * @param leftOver on the switch, not in the input, not touched
 * @param rejected refused by the switch
 * @param heldBack not sent because an earlier entry of the customer was refused or in conflict, something still needs the
 *     entry, or it carries calls
 * @param conflicts not sent because the live entry moved since the plan
 */
public record StepSummary(
        String step,
        String table,
        long created,
        long updated,
        long unchanged,
        long deleted,
        long leftOver,
        long rejected,
        long heldBack,
        long conflicts,
        Duration time) {

    /** Entries that were, or would be, sent. */
    public long changes() {
        return created + updated + deleted;
    }
}
