package org.vsxibulk.adopt.export;

import java.util.Arrays;

/** Numbers and where they are forwarded, by customer, in primitive form: a switch may have millions. Not thread-safe. */
final class Claims {

    private int[] owners = new int[1024];
    private long[] numbers = new long[1024];
    private long[] targets = new long[1024];
    private int size;
    private int[] starts = new int[0];

    /** What is done with a number. */
    @FunctionalInterface
    interface Action {
        void accept(long number, long target);
    }

    /** @param owner position of the customer */
    void add(int owner, long number, long target) {
        if (size == numbers.length) {
            int more = size + (size >> 1);
            owners = Arrays.copyOf(owners, more);
            numbers = Arrays.copyOf(numbers, more);
            targets = Arrays.copyOf(targets, more);
        }
        owners[size] = owner;
        numbers[size] = number;
        targets[size++] = target;
    }

    /** To be called once, when all is added. */
    Claims grouped(int customers) {
        starts = new int[customers + 1];
        for (int i = 0; i < size; i++) {
            starts[owners[i] + 1]++;
        }
        for (int i = 0; i < customers; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        long[] sortedNumbers = new long[size];
        long[] sortedTargets = new long[size];
        for (int i = 0; i < size; i++) {
            int at = next[owners[i]]++;
            sortedNumbers[at] = numbers[i];
            sortedTargets[at] = targets[i];
        }
        owners = new int[0];
        numbers = sortedNumbers;
        targets = sortedTargets;
        return this;
    }

    /** The numbers of a customer in the order in which they came. */
    long[] numbers(int owner) {
        return Arrays.copyOfRange(numbers, starts[owner], starts[owner + 1]);
    }

    void forEach(int owner, Action action) {
        for (int i = starts[owner]; i < starts[owner + 1]; i++) {
            action.accept(numbers[i], targets[i]);
        }
    }
}
