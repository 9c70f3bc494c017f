package org.vsxibulk.provision;

import java.util.List;

/**
 * What became of a chunk.
 *
 * @param already entries that were as desired before anything was sent
 */
public record ChunkResult(int created, int updated, int already, List<Rejection> rejections) {

    public ChunkResult {
        rejections = List.copyOf(rejections);
    }

    /** How many changes were not applied for this reason. */
    public long count(Rejection.Kind kind) {
        return rejections.stream().filter(rejection -> rejection.kind() == kind).count();
    }
}
