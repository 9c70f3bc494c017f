package org.vsxibulk.job;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.PlanReader;
import org.vsxibulk.provision.Intent;
import org.vsxibulk.vsxi.Ahead;

/**
 * Reads the lines of one step that write, and makes what they speak of while the switch is busy with those before them.
 * Restartable: keeps how many were handed out, and skips as many when opened again. Not thread-safe.
 */
final class PlanItemReader implements ItemStreamReader<Intent> {

    /** Where the checkpoint keeps how many lines were read. */
    static final String READ = "lines.read";

    /** A chunk of the usual size; the trunks among them have some ten kilobytes each. */
    private static final int MADE_AHEAD = 500;

    private final Supplier<Path> file;
    private final Supplier<Function<PlanLine, Intent>> intents;
    private @Nullable PlanReader lines;
    private @Nullable Ahead<Intent> ahead;
    private long read;

    /**
     * @param file asked for when the step starts, since the plan is made after the job
     * @param intents makes what a line speaks of; asked for at the same time
     */
    PlanItemReader(Supplier<Path> file, Supplier<Function<PlanLine, Intent>> intents) {
        this.file = file;
        this.intents = intents;
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        PlanReader opened = new PlanReader(file.get());
        lines = opened;
        long skip = context.getLong(READ, 0);
        for (read = 0; read < skip; read++) {
            opened.next();
        }
        Function<PlanLine, Intent> intent = intents.get();
        ahead = Ahead.of("plan", MADE_AHEAD, () -> opened.next().map(intent));
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(READ, read);
    }

    @Override
    public @Nullable Intent read() {
        if (ahead == null) {
            throw new IllegalStateException("not open");
        }
        Intent intent = ahead.next().orElse(null);
        if (intent != null) {
            read++;
        }
        return intent;
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
            ahead = null;
        }
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
