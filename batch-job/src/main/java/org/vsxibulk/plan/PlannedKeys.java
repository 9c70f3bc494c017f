package org.vsxibulk.plan;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Table;

/** Which entries of a table a plan names, be it only to say that they stay as they are; eight bytes each. */
public final class PlannedKeys {

    private PlannedKeys() {}

    /** Tells it by the hash of an entry's key. */
    public static LongPredicate of(SavedPlan plan, Table table) {
        return of(plan, table, action -> action != ChangeAction.LEFT_OVER && action != ChangeAction.KEPT);
    }

    /** Tells by the hash of an entry's key whether the plan deletes it. */
    public static LongPredicate deletes(SavedPlan plan, Table table) {
        return of(plan, table, action -> action == ChangeAction.DELETE);
    }

    private static LongPredicate of(SavedPlan plan, Table table, Predicate<ChangeAction> named) {
        LongStream.Builder hashes = LongStream.builder();
        for (Step step : plan.steps()) {
            if (step.part().table() == table) {
                PlanReader.forEachKey(plan.file(step), (action, key) -> {
                    if (named.test(action)) {
                        hashes.add(new EntryKey(table, key).hash());
                    }
                });
            }
        }
        long[] sorted = hashes.build().toArray();
        Arrays.sort(sorted);
        return hash -> Arrays.binarySearch(sorted, hash) >= 0;
    }
}
