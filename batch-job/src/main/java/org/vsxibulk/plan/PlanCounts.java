package org.vsxibulk.plan;

import java.util.EnumMap;
import java.util.Map;

/** How many lines of each action the plan has for each step. */
public final class PlanCounts {

    private final Map<Step, long[]> counts = new EnumMap<>(Step.class);

    void add(Step step, ChangeAction action) {
        set(step, action, of(step, action) + 1);
    }

    void set(Step step, ChangeAction action, long count) {
        counts.computeIfAbsent(step, s -> new long[ChangeAction.values().length])[action.ordinal()] = count;
    }

    public long of(Step step, ChangeAction action) {
        long[] row = counts.get(step);
        return row == null ? 0 : row[action.ordinal()];
    }

    /** Entries that the step sends. */
    public long writes(Step step) {
        return of(step, ChangeAction.CREATE) + of(step, ChangeAction.UPDATE) + of(step, ChangeAction.DELETE);
    }

    /** Entries that all steps send together. */
    public long writes() {
        long all = 0;
        for (Step step : Step.values()) {
            all += writes(step);
        }
        return all;
    }

    /** Entries of all steps that no row wants. */
    public long leftOver() {
        long all = 0;
        for (Step step : Step.values()) {
            all += of(step, ChangeAction.LEFT_OVER);
        }
        return all;
    }
}
