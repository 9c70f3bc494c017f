package org.vsxibulk.customer.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Forwarding;

/** A growing list of pairs in primitive form. */
final class LongPairs {

    private long[] firsts = new long[8];
    private long[] seconds = new long[8];
    private int size;

    void add(long first, long second) {
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
        }
        firsts[size] = first;
        seconds[size++] = second;
    }

    int size() {
        return size;
    }

    long first(int index) {
        return firsts[index];
    }

    long second(int index) {
        return seconds[index];
    }

    long[] firsts() {
        return Arrays.copyOf(firsts, size);
    }

    /** Ascending by the first of each pair, equal ones in the order in which they came. */
    void sort() {
        if (isSorted()) {
            return;
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> firsts[i]));
        long[] first = new long[size];
        long[] second = new long[size];
        for (int i = 0; i < size; i++) {
            first[i] = firsts[order[i]];
            second[i] = seconds[order[i]];
        }
        firsts = first;
        seconds = second;
    }

    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (firsts[i] < firsts[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** The pairs as sources and packed targets; of equal sources the first counts. */
    Forwarding toForwarding(Optional<ForwardTarget> all) {
        sort();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || firsts[kept - 1] != firsts[i]) {
                firsts[kept] = firsts[i];
                seconds[kept++] = seconds[i];
            }
        }
        size = kept;
        return Forwarding.of(all, Arrays.copyOf(firsts, size), Arrays.copyOf(seconds, size));
    }
}
