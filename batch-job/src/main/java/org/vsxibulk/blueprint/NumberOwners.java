package org.vsxibulk.blueprint;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.Hashing;

/**
 * Whose number is it: the input's DIDs by the hash of the form in which the switch keeps them, about 24 bytes a DID.
 * Immutable.
 */
public final class NumberOwners {

    private static final int FREE = -1;

    private final long[] hashes;
    private final int[] owners;

    /** @param form E.164 digits to the switch's own form */
    public NumberOwners(List<Customer> customers, LongFunction<String> form) {
        long numbers =
                customers.stream().mapToLong(customer -> customer.dids().size()).sum();
        int capacity = Integer.highestOneBit((int) Math.max(8, numbers * 4 / 3)) << 1;
        this.hashes = new long[capacity];
        this.owners = new int[capacity];
        Arrays.fill(owners, FREE);
        for (int i = 0; i < customers.size(); i++) {
            int owner = i;
            customers.get(i).dids().stream().forEach(did -> put(hash(form.apply(did)), owner));
        }
    }

    /** Hash of a number in the switch's own form. */
    public static long hash(String number) {
        return Hashing.of(number, 0);
    }

    private void put(long hash, int owner) {
        int slot = slot(hash);
        hashes[slot] = hash;
        owners[slot] = owner;
    }

    /** Position in the input of the customer who has the number, or -1. */
    public int owner(long hash) {
        return owners[slot(hash)];
    }

    /** A small number that stands for this DID alone, or -1 when it is not one of the input's. */
    public int node(long hash) {
        int slot = slot(hash);
        return owners[slot] == FREE ? -1 : slot;
    }

    /** Upper bound of {@link #node}, exclusive. */
    public int nodes() {
        return hashes.length;
    }

    public long hashOf(int node) {
        return hashes[node];
    }

    public int ownerOf(int node) {
        return owners[node];
    }

    private int slot(long hash) {
        int slot = (int) hash & (hashes.length - 1);
        while (owners[slot] != FREE && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }
}
