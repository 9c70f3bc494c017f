package org.vsxibulk.plan;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTables;

/** Writes the lines of a plan into the files of their steps, and counts them. */
final class PlanWriter {

    private final Path folder;
    private final Map<Step, PlanFile> files = new EnumMap<>(Step.class);
    private final PlanCounts counts = new PlanCounts();

    PlanWriter(Set<Step> steps, Path folder) {
        this.folder = folder;
        steps.forEach(step -> files.put(step, new PlanFile(SavedPlan.file(folder, step))));
    }

    void write(Step step, PlanLine line) {
        counts.add(step, line.action());
        files.get(step).write(line);
    }

    /**
     * Puts the files into their places, the manifest last.
     *
     * @param live what the plan was made of
     */
    SavedPlan finish(PlanIdentity identity, List<Problem> problems, LiveTables live) {
        Map<Step, String> hashes = new EnumMap<>(Step.class);
        files.forEach((step, file) -> hashes.put(step, file.finish()));
        Map<Table, Integer> sizes = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            live.find(table).ifPresent(there -> sizes.put(table, there.size()));
        }
        return SavedPlan.save(folder, identity, counts, hashes, sizes, problems);
    }
}
