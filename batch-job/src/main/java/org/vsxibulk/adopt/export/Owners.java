package org.vsxibulk.adopt.export;

import java.util.Arrays;
import java.util.List;
import org.vsxibulk.customer.DidSet;

/** Whose number is it: about 12 bytes a number. Immutable. */
final class Owners {

    private final long[] numbers;
    private final int[] owners;

    /** @param dids of the customers, in order; of a number that several have, the first is the owner */
    Owners(List<DidSet> dids) {
        numbers = dids.stream().flatMapToLong(DidSet::stream).sorted().toArray();
        owners = new int[numbers.length];
        for (int i = dids.size() - 1; i >= 0; i--) {
            int owner = i;
            dids.get(i).stream().forEach(number -> owners[at(number)] = owner);
        }
    }

    /** Position of the customer, or -1. */
    int of(long number) {
        int at = Arrays.binarySearch(numbers, number);
        return at < 0 ? -1 : owners[at(number)];
    }

    private int at(long number) {
        int at = Arrays.binarySearch(numbers, number);
        while (at > 0 && numbers[at - 1] == number) {
            at--;
        }
        return at;
    }
}
