package org.vsxibulk.customer;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The numbers of one customer, ascending and without repeats, in primitive form. Immutable. */
public final class DidSet {

    private static final DidSet NONE = new DidSet(new long[0]);

    private final long[] numbers;

    private DidSet(long[] numbers) {
        this.numbers = numbers;
    }

    public static DidSet none() {
        return NONE;
    }

    /** Sorts and drops repeats. */
    public static DidSet of(long... numbers) {
        return numbers.length == 0
                ? NONE
                : new DidSet(LongStream.of(numbers).sorted().distinct().toArray());
    }

    public int size() {
        return numbers.length;
    }

    public boolean isEmpty() {
        return numbers.length == 0;
    }

    public boolean contains(long number) {
        return Arrays.binarySearch(numbers, number) >= 0;
    }

    /** E.164 digits, ascending. */
    public LongStream stream() {
        return LongStream.of(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DidSet set && Arrays.equals(numbers, set.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return numbers.length + " numbers";
    }
}
