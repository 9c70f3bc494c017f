package org.vsxibulk.provision;

import java.util.List;

/**
 * What became of a chunk.
 *
 * @param created new entries that are there now
 * @param updated existing entries that are as desired now
 */
public record ChunkResult(int created, int updated, List<Rejection> rejections) {

    public ChunkResult {
        rejections = List.copyOf(rejections);
    }

    /** How many changes were not applied for this reason. */
    public long count(Rejection.Kind kind) {
        return rejections.stream().filter(rejection -> rejection.kind() == kind).count();
    }
}
