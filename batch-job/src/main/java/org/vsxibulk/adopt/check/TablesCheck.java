package org.vsxibulk.adopt.check;

import java.util.List;
import java.util.function.IntPredicate;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** Compares downloads with the dialect. */
public final class TablesCheck {

    /** So many entries of a large table show how all of them look; what they contradict is looked at in all. */
    private static final int SAMPLE = 250;

    private final Dialect dialect;

    public TablesCheck(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Every entry is looked at. */
    public List<Line> whole(LiveTable live) {
        return judge(live, position -> true);
    }

    /**
     * What contradicts the dialect, found in little time: keys are looked at in all entries, the rest in a sample, and in
     * all entries only when the sample contradicts.
     */
    public List<Line> contradictions(LiveTable live) {
        int step = Math.max(1, live.size() / SAMPLE);
        List<Line> sampled = red(judge(live, position -> position % step == 0));
        return sampled.isEmpty() || step == 1 ? sampled : red(whole(live));
    }

    private static List<Line> red(List<Line> lines) {
        return lines.stream().filter(line -> line.light() == Light.RED).toList();
    }

    private List<Line> judge(LiveTable live, IntPredicate wanted) {
        TableDialect table = dialect.table(live.table());
        Lines lines = new Lines(live.table().word(), dialect.source());
        if (live.size() == 0) {
            lines.yellow("entries", "", "no entries: nothing to compare with", "set one up by hand and check again");
        } else {
            TableFacts seen = TableFacts.of(table, live, wanted);
            TableRule.all().forEach(rule -> rule.judge(seen, lines));
        }
        return lines.all();
    }
}
