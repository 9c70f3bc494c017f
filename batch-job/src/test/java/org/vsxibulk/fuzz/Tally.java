package org.vsxibulk.fuzz;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What became of the files of one kind. */
final class Tally {

    /** How one file was taken, how long that took and how much memory was asked for on the way. */
    record Measured(boolean accepted, long nanos, long bytes) {}

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String kind;
    private int rejected;
    private int accepted;
    private int broken;
    private long slowest;
    private long largest;

    Tally(String kind) {
        this.kind = kind;
    }

    static Measured measured(Kind.Specimen specimen) throws Exception {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long start = System.nanoTime();
        boolean accepted = specimen.feed();
        return new Measured(accepted, System.nanoTime() - start, THREADS.getThreadAllocatedBytes(thread) - bytes);
    }

    void add(Measured one) {
        if (one.accepted()) {
            accepted++;
        } else {
            rejected++;
        }
        slowest = Math.max(slowest, one.nanos());
        largest = Math.max(largest, one.bytes());
    }

    void broken() {
        broken++;
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    static String head() {
        return String.format(
                "%-20s %8s %9s %9s %7s %9s %13s",
                "kind", "files", "rejected", "accepted", "broken", "slowest", "most memory");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-20s %8d %9d %9d %7d %6d ms %10.1f MB",
                kind,
                rejected + accepted + broken,
                rejected,
                accepted,
                broken,
                slowest / 1_000_000,
                largest / 1e6);
    }
}
