package org.vsxibulk.job;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.Window;

/**
 * Estimates when the work of a run will end, and says so beforehand when that is after its window closes: once the plan is
 * known, and again when what the first documents took tells a different story. Not thread-safe.
 */
final class Forecast {

    /** For each step: a look before its first entry, which goes alone, and the reading back of it. */
    private static final int DOWNLOADS_OF_A_STEP = 2;

    private static final Duration QUIET = Duration.ofMinutes(1);

    /** The share of the time left by which an estimate must change to be worth telling. */
    private static final double WORTH_TELLING = 0.25;

    /** Before a warning is taken back the end must be this share of the time left before the window's. */
    private static final double SPARE = 0.1;

    private final Window window;
    private final SwitchTables tables;
    private final Progress progress;
    private final int chunk;
    private final Duration gap;
    private final Map<Step, Long> left = new EnumMap<>(Step.class);
    private @Nullable Instant end;
    private @Nullable Instant told;
    private Instant toldAt = Instant.MIN;
    private boolean warned;

    /**
     * @param chunk entries a document
     * @param gap between two requests
     */
    Forecast(Window window, SwitchTables tables, Progress progress, int chunk, Duration gap) {
        this.window = window;
        this.tables = tables;
        this.progress = progress;
        this.chunk = chunk;
        this.gap = gap;
    }

    /** The plan is known; as long as nothing was written, a document is taken for a request of the snapshot. */
    void planned(SavedPlan plan, Instant now) {
        for (Step step : plan.steps()) {
            left.put(step, plan.counts().writes(step));
        }
        estimate(now);
    }

    /** So much of a step is done, and of those before it all. */
    void at(SavedPlan plan, Step step, long done, Instant now) {
        boolean later = false;
        for (Step other : plan.steps()) {
            later |= other == step;
            left.put(other, later ? plan.counts().writes(other) : 0);
        }
        left.put(step, plan.counts().writes(step) - done);
        estimate(now);
    }

    /** When the run will end as far as is known now. */
    Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    private void estimate(Instant now) {
        Duration document = window.times()
                .write()
                .or(() -> window.times().read())
                .orElse(Duration.ZERO)
                .plus(gap);
        long entries = 0;
        long steps = 0;
        long documents = 0;
        for (long open : left.values()) {
            entries += open;
            steps += open > 0 ? 1 : 0;
            documents += (open + chunk - 1) / chunk;
        }
        if (entries == 0) {
            end = null;
            return;
        }
        Duration work = document.multipliedBy(documents + steps)
                .plus(tables.downloadTime().multipliedBy(DOWNLOADS_OF_A_STEP * steps))
                .plus(tables.downloadTime().multipliedBy(Table.values().length));
        end = now.plus(work);
        tell(now, now.plus(work), work, entries);
    }

    private void tell(Instant now, Instant estimate, Duration work, long entries) {
        Duration room = window.left();
        boolean fits = estimate.isBefore(window.closes().toInstant());
        if (now.isBefore(toldAt.plus(QUIET))) {
            return;
        }
        if (!fits && (!warned || isNews(estimate, work))) {
            double share = Math.max(0, (double) room.toMillis() / work.toMillis());
            progress.note(String.format(
                    Locale.ROOT,
                    "WARNING: the work will not fit into the window until %s: it would end about %s; about %s"
                            + " %s. The run stops in order before, and the same command goes on in the next"
                            + " window.",
                    window.inWords(),
                    window.inWords(estimate),
                    Amount.ofAll((long) (entries * share), entries, "entries"),
                    entries == 1 ? "fits" : "fit"));
            remember(now, estimate, true);
        } else if (fits && warned && room.toMillis() - work.toMillis() > room.toMillis() * SPARE) {
            progress.note(
                    "The work fits into the window after all: it will end about " + window.inWords(estimate) + ".");
            remember(now, estimate, false);
        }
    }

    private boolean isNews(Instant estimate, Duration work) {
        Instant before = told;
        return before == null || Duration.between(before, estimate).abs().toMillis() > work.toMillis() * WORTH_TELLING;
    }

    private void remember(Instant now, Instant estimate, boolean nowWarned) {
        told = estimate;
        toldAt = now;
        warned = nowWarned;
    }
}
