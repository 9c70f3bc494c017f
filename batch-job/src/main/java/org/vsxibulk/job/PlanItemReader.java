package org.vsxibulk.job;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.PlanReader;

/**
 * Reads the lines of one step that write. Restartable: keeps how many were read, and skips as many when opened again. Not
 * thread-safe.
 */
final class PlanItemReader implements ItemStreamReader<PlanLine> {

    /** Where the checkpoint keeps how many lines were read. */
    static final String READ = "lines.read";

    private final Supplier<Path> file;
    private @Nullable PlanReader lines;
    private long read;

    /** @param file asked for when the step starts, since the plan is made after the job */
    PlanItemReader(Supplier<Path> file) {
        this.file = file;
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
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(READ, read);
    }

    @Override
    public @Nullable PlanLine read() {
        PlanReader opened = lines;
        if (opened == null) {
            throw new IllegalStateException("not open");
        }
        PlanLine line = opened.next().orElse(null);
        if (line != null) {
            read++;
        }
        return line;
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
