package org.vsxibulk.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.Hashing;

/** The numbers of all customers as the switch writes them, by 64-bit hash: eight bytes a number. */
final class NumberSet {

    private final long[] hashes;

    NumberSet(List<Customer> customers, LongFunction<String> form) {
        hashes = customers.stream()
                .flatMapToLong(customer -> customer.dids().stream())
                .map(did -> Hashing.of(form.apply(did), 0))
                .toArray();
        Arrays.sort(hashes);
    }

    boolean contains(String number) {
        return Arrays.binarySearch(hashes, Hashing.of(number, 0)) >= 0;
    }
}
