package org.vsxibulk.customer.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Place;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.customer.csv.CsvRow;
import org.vsxibulk.customer.csv.Header;

/** The lines of the dids file in primitive form, in file order; they may be millions. */
public final class DidRows {

    private static final long BAD = -1;

    private final String file;
    private int[] lines = new int[16];
    private int[] trunks = new int[16];
    private long[] firsts = new long[16];
    private int[] counts = new int[16];
    private long[] cfa = new long[16];
    private long[] cfnr = new long[16];
    private int size;
    private @Nullable Header header;

    public DidRows(String file) {
        this.file = file;
    }

    /** Reads a row; what is wrong with it goes to {@code problems}. A trunk of 0 stands for one that cannot be read. */
    public void add(CsvRow row, NumberPlan plan, Problems problems) {
        header = row.header();
        var report = new Report(problems, row);
        grow();
        lines[size] = row.line();
        trunks[size] = trunk(row, report);
        NumberList number = NumberList.read(List.of(row.text(Column.DID)), plan);
        number.flaws().forEach(flaw -> report.add(Column.DID, flaw));
        boolean good = trunks[size] > 0 && number.flaws().isEmpty();
        number.forEachRange((first, last) -> {
            firsts[size] = first;
            counts[size] = (int) (last - first + 1);
        });
        cfa[size] = target(row, Column.CFA, plan, report);
        cfnr[size] = target(row, Column.CFNR, plan, report);
        good &= cfa[size] != BAD && cfnr[size] != BAD;
        if (!good) {
            firsts[size] = BAD;
            counts[size] = 0;
        }
        size++;
    }

    private static int trunk(CsvRow row, Report report) {
        String text = row.text(Column.TRUNK_ID);
        Optional<TrunkId> trunk = TrunkId.tryParse(text);
        if (trunk.isEmpty()) {
            report.unreadable(TrunkIdForm.RULE, Column.TRUNK_ID, text, Printable.quoted(text) + " is not a trunk id");
        }
        return trunk.map(TrunkId::value).orElse(0);
    }

    private static long target(CsvRow row, Column column, NumberPlan plan, Report report) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return 0;
        }
        ForwardText target = ForwardText.read(text, plan);
        target.flaw().ifPresent(flaw -> report.add(column, flaw));
        if (column == Column.CFNR
                && target.target().filter(ForwardTarget.OnNet.class::isInstance).isPresent()) {
            report.add(
                    CfnrTargetOffNet.RULE,
                    column,
                    text,
                    "the CFNR target " + Printable.quoted(text) + " is an extension");
            return BAD;
        }
        target.target().ifPresent(found -> {
            TargetPremium.check(found, column, plan, report);
            TargetInternational.check(found, column, plan, report);
        });
        // the packed form of a target is never -1: the digits of an extension follow a 1
        return target.target().map(ForwardTarget::pack).orElse(BAD);
    }

    int size() {
        return size;
    }

    /** How many numbers the lines have together. */
    public long numbers() {
        return Arrays.stream(counts, 0, size).asLongStream().sum();
    }

    int line(int index) {
        return lines[index];
    }

    int trunk(int index) {
        return trunks[index];
    }

    boolean bad(int index) {
        return firsts[index] == BAD;
    }

    long first(int index) {
        return firsts[index];
    }

    int count(int index) {
        return counts[index];
    }

    /** Packed target, or 0. */
    long cfa(int index) {
        return cfa[index];
    }

    /** Packed target, or 0. */
    long cfnr(int index) {
        return cfnr[index];
    }

    Place place(int index, Column column) {
        return header == null ? Place.line(file, lines[index]) : header.place(lines[index], column);
    }

    /** Marks a line as rejected. */
    void reject(int index) {
        firsts[index] = BAD;
        counts[index] = 0;
    }

    private void grow() {
        if (size == lines.length) {
            int more = size + (size >> 1);
            lines = Arrays.copyOf(lines, more);
            trunks = Arrays.copyOf(trunks, more);
            firsts = Arrays.copyOf(firsts, more);
            counts = Arrays.copyOf(counts, more);
            cfa = Arrays.copyOf(cfa, more);
            cfnr = Arrays.copyOf(cfnr, more);
        }
    }
}
