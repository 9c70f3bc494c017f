package org.vsxibulk.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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

    /** Lines that change threads together: one by one, the threads would wake each other all the time. */
    private static final int HANDFUL = 100;

    /** A chunk of the usual size; the trunks among its lines have some ten kilobytes each. */
    private static final int HANDFULS = 5;

    private final Supplier<Path> file;
    private final Supplier<Function<PlanLine, Intent>> intents;
    private @Nullable PlanReader lines;
    private @Nullable Ahead<List<Intent>> ahead;
    private Iterator<Intent> handful = Collections.emptyIterator();
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
        ahead = Ahead.of("plan", HANDFULS, () -> handful(opened, intent));
    }

    private static Optional<List<Intent>> handful(PlanReader lines, Function<PlanLine, Intent> intent) {
        List<Intent> some = new ArrayList<>(HANDFUL);
        for (Optional<PlanLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            some.add(intent.apply(line.get()));
            if (some.size() == HANDFUL) {
                break;
            }
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some);
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
        if (!handful.hasNext()) {
            handful = ahead.next().orElse(List.of()).iterator();
        }
        if (!handful.hasNext()) {
            return null;
        }
        read++;
        return handful.next();
    }

    @Override
    public void close() {
        handful = Collections.emptyIterator();
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
