package org.vsxibulk.history;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** The findings of an audit, as a sorted set of 8 bytes each. Immutable. */
public final class Fingerprints implements LongPredicate {

    /** Of an audit that found nothing, or of none. */
    public static final Fingerprints NONE = new Fingerprints(new long[0]);

    private final long[] sorted;

    private Fingerprints(long[] sorted) {
        this.sorted = sorted;
    }

    static Fingerprints of(long[] any) {
        return new Fingerprints(Arrays.stream(any).sorted().distinct().toArray());
    }

    @Override
    public boolean test(long fingerprint) {
        return Arrays.binarySearch(sorted, fingerprint) >= 0;
    }

    public int size() {
        return sorted.length;
    }

    /** How many are not among the others. */
    public long missingIn(Fingerprints others) {
        return Arrays.stream(sorted).filter(others.negate()).count();
    }

    /** In ascending order. */
    public long[] toArray() {
        return sorted.clone();
    }
}
