package org.vsxibulk.report;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.csv.HarmlessCell;
import org.vsxibulk.customer.csv.Layout;
import org.vsxibulk.customer.csv.OriginalFile;

/** Writes header and rejected lines with the three added columns, one line at a time. */
final class RejectsCopier implements OriginalFile.Copier {

    private final RFC4180Parser format = new RFC4180ParserBuilder().build();
    private final Writer out;
    private final BiFunction<Integer, Optional<TrunkId>, List<Rejects.Reason>> judge;
    private int rows;

    RejectsCopier(Writer out, BiFunction<Integer, Optional<TrunkId>, List<Rejects.Reason>> judge) {
        this.out = out;
        this.judge = judge;
    }

    /** How many lines were written below the header. */
    int rows() {
        return rows;
    }

    @Override
    public void header(List<String> cells) throws IOException {
        var all = new ArrayList<>(cells);
        all.addAll(Layout.ADDED_BY_REJECTS);
        write(all);
    }

    @Override
    public void row(int line, List<String> cells, Optional<TrunkId> trunkId) throws IOException {
        List<Rejects.Reason> reasons = judge.apply(line, trunkId);
        if (reasons.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(cells);
        all.add(Integer.toString(line));
        all.add(harmless(reasons.stream().map(Rejects.Reason::rule).distinct().collect(Collectors.joining(";"))));
        all.add(harmless(reasons.stream().map(Rejects.Reason::text).distinct().collect(Collectors.joining(" | "))));
        write(all);
        rows++;
    }

    private void write(List<String> cells) throws IOException {
        out.write(format.parseToLine(cells.toArray(String[]::new), false));
        out.write('\n');
    }

    private static String harmless(String text) {
        String line = text.replaceAll("[\\r\\n\\t]", " ");
        return line.isEmpty() || HarmlessCell.FORMULA.indexOf(line.charAt(0)) < 0 ? line : "(" + line + ")";
    }
}
