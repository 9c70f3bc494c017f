package org.vsxibulk.provision;

import java.util.List;
import java.util.Optional;

/**
 * What became of a chunk.
 *
 * @param created new entries that are there now
 * @param updated existing entries that are as desired now
 * @param deleted entries that are gone now
 * @param stop why nothing more may be sent, if so; then the rest of the chunk was not sent either
 */
public record ChunkResult(int created, int updated, int deleted, List<Rejection> rejections, Optional<String> stop) {

    public ChunkResult {
        rejections = List.copyOf(rejections);
    }

    /** How many changes were not applied for this reason. */
    public long count(Rejection.Kind kind) {
        return rejections.stream().filter(rejection -> rejection.kind() == kind).count();
    }
}
