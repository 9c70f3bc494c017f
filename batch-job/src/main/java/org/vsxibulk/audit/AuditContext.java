package org.vsxibulk.audit;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * What surrounds an audit.
 *
 * @param notChecked what belongs to rejected rows
 * @param rejectOf customer id to the reject of the same run from which its findings follow
 * @param progress gets the number of entries compared so far, from time to time
 * @param stopCheck called often; throws when the run should end
 */
public record AuditContext(
        NotChecked notChecked, Function<String, Optional<String>> rejectOf, LongConsumer progress, Runnable stopCheck) {

    /** No rejects, no progress, no stop. */
    public static AuditContext none() {
        return new AuditContext(NotChecked.none(), customerId -> Optional.empty(), done -> {}, () -> {});
    }

    public AuditContext withNotChecked(NotChecked rows) {
        return new AuditContext(rows, rejectOf, progress, stopCheck);
    }

    public AuditContext withRejects(Function<String, Optional<String>> rejects) {
        return new AuditContext(notChecked, rejects, progress, stopCheck);
    }

    public AuditContext withProgress(LongConsumer entriesDone) {
        return new AuditContext(notChecked, rejectOf, entriesDone, stopCheck);
    }

    public AuditContext withStopCheck(Runnable check) {
        return new AuditContext(notChecked, rejectOf, progress, check);
    }
}
