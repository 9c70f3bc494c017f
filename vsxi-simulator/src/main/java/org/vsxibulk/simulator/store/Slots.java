package org.vsxibulk.simulator.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Entries in first-insert order with holes where entries were removed. A Fenwick tree over the occupied slots finds the
 * n-th entry in logarithmic time, so that the last page of a large table costs what the first one costs.
 */
final class Slots {
    private @Nullable StoredEntry[] entries = new @Nullable StoredEntry[16];
    private int[] tree = new int[17];
    private int used;
    private int live;

    int live() {
        return live;
    }

    /** Whether removed entries take more room than the living ones. */
    boolean mostlyHoles() {
        return used > 1024 && used > 2 * live;
    }

    int add(StoredEntry entry) {
        if (used == entries.length) {
            grow();
        }
        entries[used] = entry;
        count(used, 1);
        live++;
        return used++;
    }

    StoredEntry get(int slot) {
        StoredEntry entry = entries[slot];
        if (entry == null) {
            throw new IllegalStateException("slot " + slot + " is empty");
        }
        return entry;
    }

    void set(int slot, StoredEntry entry) {
        entries[slot] = entry;
    }

    void remove(int slot) {
        entries[slot] = null;
        count(slot, -1);
        live--;
    }

    /** The slot of the n-th entry, counted from 0; n must be below {@link #live()}. */
    int nth(int n) {
        int slot = 0;
        int rest = n + 1;
        for (int step = entries.length; step > 0; step >>= 1) {
            int next = slot + step;
            if (next < tree.length && tree[next] < rest) {
                slot = next;
                rest -= tree[next];
            }
        }
        return slot;
    }

    /** The slot of the entry after the one in that slot, which is the n-th. */
    int after(int slot, int n) {
        return slot + 1 < used && entries[slot + 1] != null ? slot + 1 : nth(n + 1);
    }

    private void grow() {
        entries = Arrays.copyOf(entries, entries.length * 2);
        tree = new int[entries.length + 1];
        for (int slot = 0; slot < used; slot++) {
            if (entries[slot] != null) {
                count(slot, 1);
            }
        }
    }

    private void count(int slot, int change) {
        for (int i = slot + 1; i < tree.length; i += i & -i) {
            tree[i] += change;
        }
    }
}
