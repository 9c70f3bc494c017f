package org.vsxibulk.plan;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.customer.Problem;

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

    /** Puts the files into their places, the manifest last. */
    SavedPlan finish(PlanIdentity identity, List<Problem> problems) {
        Map<Step, String> hashes = new EnumMap<>(Step.class);
        files.forEach((step, file) -> hashes.put(step, file.finish()));
        return SavedPlan.save(folder, identity, counts, hashes, problems);
    }
}
