package org.vsxibulk.sample;

import org.vsxibulk.customer.Amount;

/**
 * What kind of base is made.
 *
 * @param seed the same seed and the same other options give the same bytes, on every JDK
 * @param customers rows, 1 or more; ids must not pass 999,999
 * @param firstId trunk id of the first customer
 * @param didsPerCustomer numbers of each customer, 0 to 100,000
 * @param forwarded share of numbers with a CFA or CFNR of their own, 0 to 1
 * @param dirty share of rows that are damaged, 0 to 1, best at most a half, since some damage repeats the row before; every kind of damage takes its turn, so that all are there once
 *     {@code customers × dirty} reaches the number of {@linkplain Damage kinds}
 */
public record SampleOptions(
        long seed, int customers, int firstId, int didsPerCustomer, double forwarded, double dirty) {

    private static final int LAST_ID = 999_999;

    /** A clean base with the defaults: ids from 5000, 10 numbers each, 5 % of them forwarded. */
    public static SampleOptions of(int customers) {
        return new SampleOptions(1, customers, 5000, 10, 0.05, 0);
    }

    public SampleOptions {
        if (customers < 1 || firstId < 1 || customers > LAST_ID - firstId + 1) {
            throw new IllegalArgumentException("ids from " + firstId + " for " + Amount.of(customers, "customers")
                    + " do not fit into 1 to 999,999");
        }
        if (didsPerCustomer < 0
                || didsPerCustomer > 100_000
                || (long) customers * didsPerCustomer > SampleNumbers.CAPACITY) {
            throw new IllegalArgumentException(
                    didsPerCustomer + " numbers for each of " + customers + " customers are too many");
        }
        if (!(forwarded >= 0 && forwarded <= 1) || !(dirty >= 0 && dirty <= 1)) {
            throw new IllegalArgumentException("shares are 0 to 1");
        }
        if (dirty > 0 && didsPerCustomer == 0) {
            throw new IllegalArgumentException("damaged numbers need numbers");
        }
    }

    public SampleOptions withSeed(long other) {
        return new SampleOptions(other, customers, firstId, didsPerCustomer, forwarded, dirty);
    }

    public SampleOptions withFirstId(int other) {
        return new SampleOptions(seed, customers, other, didsPerCustomer, forwarded, dirty);
    }

    public SampleOptions withDidsPerCustomer(int other) {
        return new SampleOptions(seed, customers, firstId, other, forwarded, dirty);
    }

    public SampleOptions withForwarded(double other) {
        return new SampleOptions(seed, customers, firstId, didsPerCustomer, other, dirty);
    }

    public SampleOptions withDirty(double other) {
        return new SampleOptions(seed, customers, firstId, didsPerCustomer, forwarded, other);
    }
}
