package org.vsxibulk.customer.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Did;

/** Numbers and ranges of one cell in primitive form, and why the others cannot be read. Immutable. */
public final class NumberList {

    private static final int FLAWS_KEPT = 10;

    private final long[] firsts;
    private final long[] lasts;
    private final List<Flaw> flaws;
    private final boolean complete;

    private NumberList(long[] firsts, long[] lasts, List<Flaw> flaws, boolean complete) {
        this.complete = complete;
        this.firsts = firsts;
        this.lasts = lasts;
        this.flaws = flaws;
    }

    /** Reads single numbers and ranges such as {@code +12125550110-+12125550119}. */
    static NumberList read(List<String> parts, NumberPlan plan) {
        long[] firsts = new long[parts.size()];
        long[] lasts = new long[parts.size()];
        var flaws = new ArrayList<Flaw>();
        int size = 0;
        for (String part : parts) {
            int dash = part.indexOf('-');
            long first;
            long last;
            Optional<Flaw> flaw;
            if (dash < 0 || part.indexOf("-+") < 0 && !RangeForm.looksLikeRange(part)) {
                first = Did.tryDigits(part);
                last = first;
                flaw = first < 0 ? Optional.of(NumberForm.explain(part)) : plan.fault(first);
            } else {
                String[] ends = part.split("-", 2);
                first = Did.tryDigits(ends[0].strip());
                last = Did.tryDigits(ends[1].strip());
                flaw = rangeFlaw(part, ends, first, last, plan);
            }
            if (flaw.isEmpty()) {
                firsts[size] = first;
                lasts[size++] = last;
            } else if (flaws.size() < FLAWS_KEPT) {
                flaws.add(flaw.get());
            }
        }
        return new NumberList(Arrays.copyOf(firsts, size), Arrays.copyOf(lasts, size), flaws, flaws.isEmpty());
    }

    private static Optional<Flaw> rangeFlaw(String part, String[] ends, long first, long last, NumberPlan plan) {
        if (first < 0 || last < 0) {
            return Optional.of(RangeForm.explain(part, ends));
        }
        return plan.fault(first)
                .or(() -> plan.fault(last))
                .or(() -> RangeOrder.find(part, first, last))
                .or(() -> RangeSize.find(part, first, last));
    }

    /** How many numbers there are, repeats included. */
    long size() {
        long size = 0;
        for (int i = 0; i < firsts.length; i++) {
            size += lasts[i] - firsts[i] + 1;
        }
        return size;
    }

    /** All numbers in the order of the cell. */
    long[] expand() {
        long[] all = new long[Math.toIntExact(size())];
        int at = 0;
        for (int i = 0; i < firsts.length; i++) {
            for (long number = firsts[i]; number <= lasts[i]; number++) {
                all[at++] = number;
            }
        }
        return all;
    }

    /** First and last number of each part that can be read. */
    void forEachRange(RangeAction action) {
        for (int i = 0; i < firsts.length; i++) {
            action.accept(firsts[i], lasts[i]);
        }
    }

    /** Whether all of the cell could be read; else nobody knows which numbers are the customer's. */
    boolean complete() {
        return complete;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    NumberList withoutFlaws() {
        return flaws.isEmpty() ? this : new NumberList(firsts, lasts, List.of(), complete);
    }

    /** What is done with a range. */
    @FunctionalInterface
    interface RangeAction {
        void accept(long first, long last);
    }
}
