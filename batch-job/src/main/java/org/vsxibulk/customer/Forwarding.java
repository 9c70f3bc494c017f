package org.vsxibulk.customer;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Forwarding of one kind (CFA or CFNR) for one customer: one target for all calls, targets per DID, both, or none.
 * Sources and targets are kept in primitive form. Immutable.
 */
public final class Forwarding {

    private static final Forwarding NONE = new Forwarding(Optional.empty(), new long[0], new long[0]);

    private final Optional<ForwardTarget> all;
    private final long[] sources;
    private final long[] targets;

    private Forwarding(Optional<ForwardTarget> all, long[] sources, long[] targets) {
        this.all = all;
        this.sources = sources;
        this.targets = targets;
    }

    /** What is done with each pair of source and target. */
    @FunctionalInterface
    public interface Pair {
        void accept(Did source, ForwardTarget target);
    }

    public static Forwarding none() {
        return NONE;
    }

    /** @param perDid source digits to {@linkplain ForwardTarget#pack() packed} target */
    public static Forwarding of(Optional<ForwardTarget> all, Map<Long, Long> perDid) {
        if (all.isEmpty() && perDid.isEmpty()) {
            return NONE;
        }
        var sorted = new TreeMap<>(perDid);
        return new Forwarding(
                all,
                sorted.keySet().stream().mapToLong(Long::longValue).toArray(),
                sorted.values().stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * The same for those who have many pairs.
     *
     * @param sources source digits, ascending and without repeats
     * @param targets {@linkplain ForwardTarget#pack() packed} targets in the same order
     */
    public static Forwarding of(Optional<ForwardTarget> all, long[] sources, long[] targets) {
        if (sources.length != targets.length) {
            throw new IllegalArgumentException(sources.length + " sources, " + targets.length + " targets");
        }
        for (int i = 1; i < sources.length; i++) {
            if (sources[i - 1] >= sources[i]) {
                throw new IllegalArgumentException("sources not ascending at " + i);
            }
        }
        return all.isEmpty() && sources.length == 0 ? NONE : new Forwarding(all, sources.clone(), targets.clone());
    }

    public boolean isEmpty() {
        return all.isEmpty() && sources.length == 0;
    }

    /** The target of all calls (CFA) or of every DID without one of its own (CFNR). */
    public Optional<ForwardTarget> all() {
        return all;
    }

    /** How many DIDs have a target of their own. */
    public int size() {
        return sources.length;
    }

    /** The target of a DID of its own, without regard to {@link #all()}. */
    public Optional<ForwardTarget> of(long source) {
        int at = Arrays.binarySearch(sources, source);
        return at < 0 ? Optional.empty() : Optional.of(ForwardTarget.unpack(targets[at]));
    }

    /** Visits the DIDs that have a target of their own, ascending. */
    public void forEach(Pair action) {
        for (int i = 0; i < sources.length; i++) {
            action.accept(new Did(sources[i]), ForwardTarget.unpack(targets[i]));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Forwarding that
                && all.equals(that.all)
                && Arrays.equals(sources, that.sources)
                && Arrays.equals(targets, that.targets);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * all.hashCode() + Arrays.hashCode(sources)) + Arrays.hashCode(targets);
    }

    @Override
    public String toString() {
        return "all=" + all.map(Object::toString).orElse("-") + ", " + sources.length + " numbers";
    }
}
