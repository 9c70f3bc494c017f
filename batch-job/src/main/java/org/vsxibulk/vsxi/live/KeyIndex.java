package org.vsxibulk.vsxi.live;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds positions by the hash of their key: open addressing over primitive arrays, for tables of millions. */
final class KeyIndex {

    private static final int FREE = -1;

    private final LongList hashes;
    private final int[] slots;

    KeyIndex(LongList hashes) {
        this.hashes = hashes;
        this.slots = new int[Integer.highestOneBit(Math.max(8, hashes.size()) * 2 - 1) << 1];
        Arrays.fill(slots, FREE);
    }

    /**
     * Adds a position unless an equal one is there.
     *
     * @param equal whether a position that has the same hash also has the same key
     * @return the position that was there before, or -1
     */
    int add(int position, IntPredicate equal) {
        int slot = slot(hashes.get(position));
        while (slots[slot] != FREE) {
            if (hashes.get(slots[slot]) == hashes.get(position) && equal.test(slots[slot])) {
                return slots[slot];
            }
            slot = next(slot);
        }
        slots[slot] = position;
        return -1;
    }

    /** The position with this hash that the predicate accepts, or -1. */
    int find(long hash, IntPredicate accept) {
        int slot = slot(hash);
        while (slots[slot] != FREE) {
            if (hashes.get(slots[slot]) == hash && accept.test(slots[slot])) {
                return slots[slot];
            }
            slot = next(slot);
        }
        return -1;
    }

    private int slot(long hash) {
        return (int) hash & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
