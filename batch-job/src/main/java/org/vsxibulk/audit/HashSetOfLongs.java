package org.vsxibulk.audit;

import java.util.Arrays;

/** A set of well-spread 64-bit hashes in primitive form: open addressing, at most two thirds full. */
final class HashSetOfLongs {

    /** Stands for a free place; the hash 0 itself is kept apart. */
    private static final long FREE = 0;

    private long[] slots = new long[16];
    private int size;
    private boolean hasZero;

    void add(long hash) {
        if (hash == FREE) {
            hasZero = true;
            return;
        }
        if (size * 3 > slots.length * 2) {
            grow();
        }
        int slot = slotOf(hash);
        if (slots[slot] == FREE) {
            slots[slot] = hash;
            size++;
        }
    }

    boolean contains(long hash) {
        return hash == FREE ? hasZero : slots[slotOf(hash)] == hash;
    }

    private int slotOf(long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != FREE && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != FREE).forEach(hash -> slots[slotOf(hash)] = hash);
    }
}
