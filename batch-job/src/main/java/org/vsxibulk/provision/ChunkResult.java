package org.vsxibulk.provision;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlanLine;

/**
 * What became of a chunk.
 *
 * @param applied changes whose entries are now as they should be, or gone
 * @param stop why nothing more may be sent, if so; then the rest of the chunk was not sent either
 */
public record ChunkResult(List<PlanLine> applied, List<Rejection> rejections, Optional<String> stop) {

    public ChunkResult {
        applied = List.copyOf(applied);
        rejections = List.copyOf(rejections);
    }

    /** How many changes of this kind were applied. */
    public long count(ChangeAction action) {
        return applied.stream().filter(line -> line.action() == action).count();
    }

    /** How many changes were not applied for this reason. */
    public long count(Rejection.Kind kind) {
        return rejections.stream().filter(rejection -> rejection.kind() == kind).count();
    }
}
