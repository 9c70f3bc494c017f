package org.vsxibulk.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Consecutive numbers of a customer, as a cell has them: {@code +12125550100} or {@code +12125550100-+12125550109}. */
record NumberRun(long first, long last) {

    /** What a reader takes for a typing error has more (rule {@code range-size}). */
    private static final long MOST = 100_000;

    /** All numbers of a customer in as few runs as can be. */
    static List<NumberRun> all(Customer customer) {
        return of(customer, number -> false);
    }

    /** @param alone numbers that stand for themselves */
    static List<NumberRun> of(Customer customer, LongPredicate alone) {
        List<NumberRun> runs = new ArrayList<>();
        long[] numbers = customer.dids().stream().toArray();
        for (int start = 0; start < numbers.length; ) {
            int end = start + 1;
            while (end < numbers.length
                    && numbers[end] == numbers[end - 1] + 1
                    && end - start < MOST
                    && !alone.test(numbers[end])
                    && !alone.test(numbers[start])) {
                end++;
            }
            runs.add(new NumberRun(numbers[start], numbers[end - 1]));
            start = end;
        }
        return runs;
    }

    @Override
    public String toString() {
        return first == last ? "+" + first : "+" + first + "-+" + last;
    }
}
