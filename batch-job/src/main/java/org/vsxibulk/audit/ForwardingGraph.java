package org.vsxibulk.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which number of the input forwards to which other one, each number a small integer; calls that go elsewhere end there.
 * Four bytes a number, and none before the first edge.
 */
final class ForwardingGraph {

    private static final int NOTHING = -1;
    private static final int ELSEWHERE = -2;

    /** Numbers that forward in a circle. */
    record Circle(List<Integer> nodes, boolean always) {}

    private final int size;
    private final BitSet always = new BitSet();
    private int[] next = new int[0];

    ForwardingGraph(int size) {
        this.size = size;
    }

    /** @param target the number, or negative for one that is not the input's */
    void forwardAlways(int from, int target) {
        always.set(from);
        put(from, target);
    }

    /** Counts only where calls are not forwarded always. */
    void forwardWhenNotReachable(int from, int target) {
        if (!always.get(from)) {
            put(from, target);
        }
    }

    private void put(int from, int target) {
        if (next.length == 0) {
            next = new int[size];
            Arrays.fill(next, NOTHING);
        }
        next[from] = target < 0 ? ELSEWHERE : target;
    }

    /** Every circle once. */
    List<Circle> circles() {
        List<Circle> circles = new ArrayList<>();
        int[] walk = new int[next.length];
        for (int start = 0, number = 1; start < next.length; start++, number++) {
            int at = start;
            while (at >= 0 && walk[at] == 0) {
                walk[at] = number;
                at = next[at];
            }
            if (at >= 0 && walk[at] == number) {
                circles.add(circle(at));
            }
        }
        return circles;
    }

    private Circle circle(int start) {
        List<Integer> nodes = new ArrayList<>();
        boolean all = true;
        int at = start;
        do {
            nodes.add(at);
            all &= always.get(at);
            at = next[at];
        } while (at != start);
        return new Circle(nodes, all);
    }
}
