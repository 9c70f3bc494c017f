package org.vsxibulk.plan;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Table;

/** Which entries of a table a plan names, be it only to say that they stay as they are; eight bytes each. */
public final class PlannedKeys {

    private PlannedKeys() {}

    /** Tells it by the hash of an entry's key. */
    public static LongPredicate of(SavedPlan plan, Table table) {
        LongStream.Builder hashes = LongStream.builder();
        for (Step step : plan.steps()) {
            if (step.part().table() == table) {
                PlanReader.forEach(plan.file(step), line -> {
                    if (line.action() != ChangeAction.LEFT_OVER && line.action() != ChangeAction.KEPT) {
                        hashes.add(new EntryKey(table, line.key()).hash());
                    }
                });
            }
        }
        long[] sorted = hashes.build().toArray();
        Arrays.sort(sorted);
        return hash -> Arrays.binarySearch(sorted, hash) >= 0;
    }
}
