package org.vsxibulk.report;

import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** The counts of a step, each declared once. */
enum StepCounts {
    CREATED("created", "created", StepSummary::created),
    UPDATED("updated", "updated", StepSummary::updated),
    UNCHANGED("unchanged", "unchanged", StepSummary::unchanged),
    DELETED("deleted", "deleted", StepSummary::deleted),
    LEFT_OVER("left-over", "left over", StepSummary::leftOver),
    REJECTED("rejected", "rejected", StepSummary::rejected),
    HELD_BACK("held-back", "held back", StepSummary::heldBack),
    CONFLICTS("conflicts", "conflicts", StepSummary::conflicts);

    private final String field;
    private final String words;
    private final ToLongFunction<StepSummary> count;

    StepCounts(String field, String words, ToLongFunction<StepSummary> count) {
        this.field = field;
        this.words = words;
        this.count = count;
    }

    /** As in JSON. */
    String field() {
        return field;
    }

    String words() {
        return words;
    }

    long of(StepSummary step) {
        return count.applyAsLong(step);
    }

    long sum(Collection<StepSummary> steps) {
        return steps.stream().mapToLong(count).sum();
    }

    /** Whether it counts entries that were not applied. */
    boolean trouble() {
        return this == REJECTED || this == HELD_BACK || this == CONFLICTS;
    }

    /** Those that are not zero in all steps. */
    static List<StepCounts> worthShowing(Collection<StepSummary> steps) {
        return List.of(values()).stream().filter(count -> count.sum(steps) > 0).toList();
    }
}
