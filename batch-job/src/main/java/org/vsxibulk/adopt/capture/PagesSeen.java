package org.vsxibulk.adopt.capture;

import java.util.List;
import java.util.Optional;

/**
 * How the entries of a table came.
 *
 * @param sizes entries of each page, without the empty one at the end
 * @param repeated whether asking for the next page gave the same again
 * @param firstProved whether the first page begins as the download without a page number; empty when nothing could tell
 */
record PagesSeen(List<Integer> sizes, boolean repeated, Optional<Boolean> firstProved) {

    /** Pages of downloads have so many entries (contract section 1). */
    private static final List<Integer> USUAL = List.of(5_000, 10_000);

    static PagesSeen whole(int entries) {
        return new PagesSeen(List.of(entries), false, Optional.empty());
    }

    /** Whether the table may go on behind what came: nobody knows how to ask for more. */
    boolean maybeCut(int pageSize) {
        return isFull(pageSize) && (repeated || sizes.size() == 1);
    }

    /** Whether the first page is as long as pages are. */
    boolean isFull(int pageSize) {
        int first = sizes.get(0);
        return first > 0 && (USUAL.contains(first) || first == pageSize);
    }

    /** Whether there is more than one page, all of them but the last equally long. */
    boolean showSize() {
        return sizes.size() > 1
                && sizes.subList(0, sizes.size() - 1).stream().distinct().count() == 1
                && sizes.get(sizes.size() - 1) <= sizes.get(0);
    }
}
