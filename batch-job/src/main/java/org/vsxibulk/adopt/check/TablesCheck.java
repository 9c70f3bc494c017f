package org.vsxibulk.adopt.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** What contradicts the dialect in downloads that are there already, found in little time. */
public final class TablesCheck {

    /** So many entries of a large table show how all of them look; what they contradict is looked at in all. */
    private static final int SAMPLE = 250;

    private final Dialect dialect;

    public TablesCheck(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The red lines. Keys and the ids that other tables name are looked at in all entries, the rest in a sample, and in all
     * entries only when the sample contradicts.
     */
    public List<Line> contradictions(Collection<LiveTable> tables) {
        List<Line> suspected = red(tables, live -> {
            int step = Math.max(1, live.size() / SAMPLE);
            return position -> position % step == 0;
        });
        return suspected.isEmpty() ? suspected : red(tables, live -> position -> true);
    }

    private List<Line> red(Collection<LiveTable> tables, Function<LiveTable, IntPredicate> wanted) {
        Look look = new Look(dialect, EntryRule.all());
        List<Line> lines = new ArrayList<>();
        tables.forEach(live -> lines.addAll(look.at(live, wanted.apply(live))));
        lines.addAll(look.together());
        return lines.stream().filter(line -> line.light() == Light.RED).toList();
    }
}
