package org.vsxibulk.vsxi.live;

import java.util.Arrays;

/** A growing list of primitive numbers. */
final class LongList {

    private long[] values;
    private int size;

    /** @param expected how many numbers */
    LongList(int expected) {
        values = new long[expected];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = value;
    }

    /** Adds each of the others, and so much to it. */
    void addAll(LongList others, long more) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i] + more);
        }
    }

    long get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    void truncate(int newSize) {
        size = newSize;
    }
}
