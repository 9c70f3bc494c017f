package org.vsxibulk.customer.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which number is forwarded always to which other number of the input: at most one each, so every walk ends or loops. */
final class CfaGraph {

    private static final int NOWHERE = -1;

    private final long[] numbers;
    private final int[] rows;
    private final int[] next;

    private CfaGraph(long[] numbers, int[] rows, int[] next) {
        this.numbers = numbers;
        this.rows = rows;
        this.next = next;
    }

    static CfaGraph of(List<Enlisted> base) {
        long[] numbers = base.stream()
                .flatMapToLong(row -> row.dids().stream())
                .sorted()
                .distinct()
                .toArray();
        int[] rows = new int[numbers.length];
        int[] next = new int[numbers.length];
        Arrays.fill(next, NOWHERE);
        for (int row = 0; row < base.size(); row++) {
            Enlisted customer = base.get(row);
            int all = customer.cfa()
                    .all()
                    .map(target -> find(numbers, target.pack()))
                    .orElse(NOWHERE);
            for (var own = customer.dids().stream().iterator(); own.hasNext(); ) {
                long number = own.nextLong();
                int index = Arrays.binarySearch(numbers, number);
                rows[index] = row;
                next[index] = customer.cfa().size() == 0
                        ? all
                        : customer.cfa()
                                .of(number)
                                .map(target -> find(numbers, target.pack()))
                                .orElse(all);
            }
        }
        return new CfaGraph(numbers, rows, next);
    }

    private static int find(long[] numbers, long packedTarget) {
        return Math.max(NOWHERE, Arrays.binarySearch(numbers, packedTarget));
    }

    /** Each loop once, as indexes of its numbers in the order of forwarding. */
    List<int[]> loops() {
        var loops = new ArrayList<int[]>();
        int[] walkOf = new int[next.length];
        for (int start = 0; start < next.length; start++) {
            int walk = start + 1;
            int at = start;
            while (at != NOWHERE && walkOf[at] == 0) {
                walkOf[at] = walk;
                at = next[at];
            }
            if (at != NOWHERE && walkOf[at] == walk) {
                loops.add(loopFrom(at));
            }
        }
        return loops;
    }

    private int[] loopFrom(int entry) {
        var loop = IntStream.builder();
        int at = entry;
        do {
            loop.add(at);
            at = next[at];
        } while (at != entry);
        return loop.build().toArray();
    }

    int row(int index) {
        return rows[index];
    }

    long number(int index) {
        return numbers[index];
    }
}
