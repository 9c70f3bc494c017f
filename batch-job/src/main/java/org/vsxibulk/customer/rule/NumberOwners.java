package org.vsxibulk.customer.rule;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Who has which number, in primitive form: all numbers of all rows ascending, and of those on several rows the rows.
 * Keys may be the numbers themselves or their forms on the switch.
 */
final class NumberOwners {

    private final long[] repeated;
    private final int[] starts;
    private final int[] rows;

    private NumberOwners(long[] repeated, int[] starts, int[] rows) {
        this.repeated = repeated;
        this.starts = starts;
        this.rows = rows;
    }

    /** Finds the numbers that stand on more than one row. */
    static NumberOwners ofNumbers(List<Enlisted> base) {
        long[] sorted =
                base.stream().flatMapToLong(row -> row.dids().stream()).sorted().toArray();
        return of(base, number -> number, repeated(sorted));
    }

    /** Finds the keys that different numbers have in common. */
    static NumberOwners ofKeys(List<Enlisted> base, LongUnaryOperator key) {
        long[] sorted = base.stream()
                .flatMapToLong(row -> row.dids().stream())
                .sorted()
                .distinct()
                .map(key)
                .sorted()
                .toArray();
        return of(base, key, repeated(sorted));
    }

    private static NumberOwners of(List<Enlisted> base, LongUnaryOperator key, long[] repeated) {
        return repeated.length == 0
                ? new NumberOwners(repeated, new int[1], new int[0])
                : withRows(base, key, repeated);
    }

    private static long[] repeated(long[] sorted) {
        int found = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && (found == 0 || sorted[found - 1] != sorted[i])) {
                // what was compared already is not needed any more
                sorted[found++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, found);
    }

    private static NumberOwners withRows(List<Enlisted> base, LongUnaryOperator key, long[] repeated) {
        int[] starts = new int[repeated.length + 1];
        visit(base, key, repeated, (index, row) -> starts[index + 1]++);
        for (int i = 0; i < repeated.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] rows = new int[starts[repeated.length]];
        int[] next = Arrays.copyOf(starts, repeated.length);
        visit(base, key, repeated, (index, row) -> rows[next[index]++] = row);
        return new NumberOwners(repeated, starts, rows);
    }

    private static void visit(List<Enlisted> base, LongUnaryOperator key, long[] repeated, Visit visit) {
        for (int row = 0; row < base.size(); row++) {
            for (var numbers = base.get(row).dids().stream().iterator(); numbers.hasNext(); ) {
                int index = Arrays.binarySearch(repeated, key.applyAsLong(numbers.nextLong()));
                if (index >= 0) {
                    visit.accept(index, row);
                }
            }
        }
    }

    boolean isEmpty() {
        return repeated.length == 0;
    }

    /** Rows that have this key, ascending; none when it stands once. */
    int[] rows(long key) {
        int index = Arrays.binarySearch(repeated, key);
        return index < 0 ? new int[0] : Arrays.copyOfRange(rows, starts[index], starts[index + 1]);
    }

    @FunctionalInterface
    private interface Visit {
        void accept(int index, int row);
    }
}
