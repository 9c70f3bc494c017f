package org.vsxibulk.customer.rule;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.vsxibulk.customer.DidSet;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Forwarding;
import org.vsxibulk.customer.Place;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Brings the numbers of the customers' rows and of the dids file together. */
public final class Enlister {

    private final DidLines lines;
    private final DidRows rows;
    private final Problems problems;

    public Enlister(DidLines lines, Problems problems) {
        this.lines = lines;
        this.rows = lines.rows();
        this.problems = problems;
    }

    /** The numbers and forwarding of one row. */
    public Enlisted enlist(Draft draft, int row) {
        long[] own = draft.dids().expand();
        Arrays.sort(own);
        repeated(draft, own);
        int[] listed = lines.of(row);
        if (listed.length == 0) {
            return new Enlisted(draft, DidSet.of(own), forwarding(draft.cfa()), forwarding(draft.cfnr()));
        }
        LongPairs numbers = numbers(listed);
        numbers.sort();
        twice(numbers);
        LongPairs cfa = pairs(draft.cfa());
        LongPairs cfnr = pairs(draft.cfnr());
        for (int i = 0; i < numbers.size(); i++) {
            int index = (int) numbers.second(i);
            long number = numbers.first(i);
            if (!rows.bad(index)) {
                forward(draft.cfa(), cfa, number, rows.cfa(index), index, Column.CFA);
                forward(draft.cfnr(), cfnr, number, rows.cfnr(index), index, Column.CFNR);
                extension(draft, index);
            }
        }
        DidSet all = DidSet.of(LongStream.concat(LongStream.of(own), LongStream.of(numbers.firsts()))
                .toArray());
        for (int index : listed) {
            ownTarget(all, index, rows.cfa(index), ForwardTargetOwn.CFA, Column.CFA);
            ownTarget(all, index, rows.cfnr(index), ForwardTargetOwn.CFNR, Column.CFNR);
        }
        incomplete(draft, listed);
        return new Enlisted(
                draft,
                all,
                cfa.toForwarding(draft.cfa().all()),
                cfnr.toForwarding(draft.cfnr().all()));
    }

    private static Forwarding forwarding(ForwardList list) {
        return Forwarding.of(list.all(), list.sources(), list.targets());
    }

    private static LongPairs pairs(ForwardList list) {
        var pairs = new LongPairs();
        for (int i = 0; i < list.sources().length; i++) {
            pairs.add(list.sources()[i], list.targets()[i]);
        }
        return pairs;
    }

    private LongPairs numbers(int[] listed) {
        var numbers = new LongPairs();
        for (int index : listed) {
            for (int i = 0; i < rows.count(index); i++) {
                numbers.add(rows.first(index) + i, index);
            }
        }
        return numbers;
    }

    private void repeated(Draft draft, long[] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && (i == 1 || sorted[i - 2] != sorted[i])) {
                new Report(problems, draft.row())
                        .add(
                                DidRules.REPEATED,
                                Column.DIDS,
                                "+" + sorted[i],
                                "'+" + sorted[i] + "' stands twice on the row");
            }
        }
    }

    private void twice(LongPairs numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            int index = (int) numbers.second(i);
            if (numbers.first(i) == numbers.first(i - 1)) {
                String number = "+" + numbers.first(i);
                problems.add(
                        DidRules.TWICE,
                        rows.place(index, Column.DID),
                        number,
                        "'" + number + "' stands also on line " + rows.line((int) numbers.second(i - 1)));
                rows.reject(index);
            }
        }
    }

    private void forward(ForwardList row, LongPairs pairs, long number, long target, int index, Column column) {
        if (target == 0) {
            return;
        }
        long inRow = row.of(number);
        if (inRow == 0) {
            pairs.add(number, target);
        } else if (inRow != target) {
            problems.add(
                    DidRules.CONTRADICTION,
                    rows.place(index, column),
                    ForwardTarget.unpack(target).toString(),
                    "'+" + number + "' is forwarded to '" + ForwardTarget.unpack(inRow)
                            + "' on the customer's row and to '" + ForwardTarget.unpack(target) + "' here");
            rows.reject(index);
        }
    }

    private void extension(Draft draft, int index) {
        if (rows.cfa(index) == 0) {
            return;
        }
        ForwardTarget target = ForwardTarget.unpack(rows.cfa(index));
        CfaExtensionLength.why(target, draft.extensionLengths()).ifPresent(why -> {
            problems.add(CfaExtensionLength.RULE, rows.place(index, Column.CFA), target.toString(), why);
            rows.reject(index);
        });
    }

    private void ownTarget(DidSet own, int index, long target, Rule rule, Column column) {
        // packed extensions are negative, so only off-net targets can be among the numbers
        if (own.contains(target)) {
            problems.add(
                    rule,
                    rows.place(index, column),
                    "+" + target,
                    "the target '+" + target + "' is a number of the customer itself");
            rows.reject(index);
        }
    }

    private void incomplete(Draft draft, int[] listed) {
        int[] bad = Arrays.stream(listed).filter(rows::bad).toArray();
        if (bad.length > 0) {
            Place first = rows.place(bad[0], Column.DID);
            new Report(problems, draft.row())
                    .add(
                            DidRules.INCOMPLETE,
                            Column.TRUNK_ID,
                            "" + rows.trunk(bad[0]),
                            (bad.length == 1 ? "a line of " : bad.length + " lines of ")
                                    + Printable.of(first.file())
                                    + (bad.length == 1
                                            ? " for this trunk is in error: line "
                                            : " for this trunk are in error, the first is line ")
                                    + first.line());
        }
    }
}
