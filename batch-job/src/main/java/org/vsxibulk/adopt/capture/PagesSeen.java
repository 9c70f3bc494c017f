package org.vsxibulk.adopt.capture;

import java.util.List;

/**
 * How the entries of a table came.
 *
 * @param sizes entries of each page, without the empty one at the end
 * @param repeated whether asking for the next page gave the same again
 */
record PagesSeen(List<Integer> sizes, boolean repeated) {

    static PagesSeen whole(int entries) {
        return new PagesSeen(List.of(entries), false);
    }

    /** Whether there is more than one page, all of them but the last equally long. */
    boolean showSize() {
        return sizes.size() > 1
                && sizes.subList(0, sizes.size() - 1).stream().distinct().count() == 1
                && sizes.get(sizes.size() - 1) <= sizes.get(0);
    }
}
