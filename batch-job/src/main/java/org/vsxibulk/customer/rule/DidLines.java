package org.vsxibulk.customer.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.csv.Column;

/** Which lines of the dids file belong to which row. */
public final class DidLines {

    private final DidRows rows;
    private final int[] order;
    private final int[] starts;

    private DidLines(DidRows rows, int[] order, int[] starts) {
        this.rows = rows;
        this.order = order;
        this.starts = starts;
    }

    /** Sorts the lines to the customers' rows by trunk id; lines of unknown trunks are reported. */
    public static DidLines of(DidRows rows, List<Draft> drafts, Problems problems) {
        var rowOfTrunk = new HashMap<Integer, Integer>();
        for (int i = 0; i < drafts.size(); i++) {
            int row = i;
            drafts.get(i).trunkId().ifPresent(id -> rowOfTrunk.putIfAbsent(id.value(), row));
        }
        int[] starts = new int[drafts.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            Integer row = rowOfTrunk.get(rows.trunk(i));
            if (row != null) {
                starts[row + 1]++;
            } else if (rows.trunk(i) > 0) {
                problems.add(
                        DidRules.UNKNOWN_TRUNK,
                        rows.place(i, Column.TRUNK_ID),
                        "" + rows.trunk(i),
                        "trunk " + rows.trunk(i) + " is not in the customers' file");
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] order = new int[starts[drafts.size()]];
        for (int i = 0; i < rows.size(); i++) {
            Integer row = rowOfTrunk.get(rows.trunk(i));
            if (row != null) {
                order[next[row]++] = i;
            }
        }
        return new DidLines(rows, order, starts);
    }

    /** Indexes of a row's lines in file order. */
    int[] of(int row) {
        return Arrays.copyOfRange(order, starts[row], starts[row + 1]);
    }

    /** Those of the rejected physical lines that belong to no row, or to nobody knows whom. */
    public SortedSet<Integer> strays(SortedSet<Integer> rejected) {
        SortedSet<Integer> strays = new TreeSet<>(rejected);
        for (int index : order) {
            strays.remove(rows.line(index));
        }
        return strays;
    }

    DidRows rows() {
        return rows;
    }
}
