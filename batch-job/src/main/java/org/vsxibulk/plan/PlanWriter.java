package org.vsxibulk.plan;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTables;

/**
 * Writes the lines of a plan into the files of their steps, and counts them. A thread of its own writes and hashes, while
 * the next lines are made. Used by one thread.
 */
final class PlanWriter implements Closeable {

    /** Lines that are handed over together; so many more may wait meanwhile. */
    private static final int LINES = 512;

    private record Written(Step step, PlanLine line) {}

    private final Path folder;
    private final Map<Step, PlanFile> files = new EnumMap<>(Step.class);
    private final PlanCounts counts = new PlanCounts();
    private final ExecutorService thread;
    private Future<?> writing;
    private List<Written> next = new ArrayList<>(LINES);

    PlanWriter(Set<Step> steps, Path folder) {
        this.folder = folder;
        steps.forEach(step -> files.put(step, new PlanFile(SavedPlan.file(folder, step))));
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread writer = new Thread(work, "plan-writer");
            writer.setDaemon(true);
            return writer;
        });
        writing = thread.submit(() -> {});
    }

    void write(Step step, PlanLine line) {
        counts.add(step, line.action());
        next.add(new Written(step, line));
        if (next.size() == LINES) {
            handOver();
        }
    }

    private void handOver() {
        await();
        List<Written> lines = next;
        next = new ArrayList<>(LINES);
        writing = thread.submit(
                () -> lines.forEach(written -> files.get(written.step()).write(written.line())));
    }

    /** Throws what the last lines have met. */
    private void await() {
        try {
            writing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the plan was written", e);
        }
    }

    /**
     * Puts the files into their places, the manifest last.
     *
     * @param live what the plan was made of
     */
    SavedPlan finish(PlanIdentity identity, List<Problem> problems, LiveTables live) {
        handOver();
        await();
        Map<Step, String> hashes = new EnumMap<>(Step.class);
        files.forEach((step, file) -> hashes.put(step, file.finish()));
        Map<Table, Integer> sizes = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            live.find(table).ifPresent(there -> sizes.put(table, there.size()));
        }
        return SavedPlan.save(folder, identity, counts, hashes, sizes, problems);
    }

    /** Lets go of the files; what was not finished is no plan. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            writing.get();
        } catch (ExecutionException e) {
            // whoever handed the lines over has heard of it, or fails for another reason
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        files.values().forEach(PlanFile::close);
    }
}
