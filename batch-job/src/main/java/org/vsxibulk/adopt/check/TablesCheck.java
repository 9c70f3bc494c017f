package org.vsxibulk.adopt.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** What contradicts the dialect in downloads that are there already, found in little time. */
public final class TablesCheck {

    private final Settings settings;
    private final Dialect dialect;

    public TablesCheck(Settings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
    }

    /**
     * The red lines. Keys are looked at in all entries, the rest in a {@link Sample}, and in all entries only when the sample
     * contradicts.
     */
    public List<Line> contradictions(Collection<LiveTable> tables) {
        References references = new References();
        Sample sample = new Sample(references);
        List<Line> suspected = red(tables, references, sample::of);
        return suspected.isEmpty() ? suspected : red(tables, new References(), (live, table) -> position -> true);
    }

    private List<Line> red(
            Collection<LiveTable> tables,
            References references,
            BiFunction<LiveTable, TableDialect, IntPredicate> wanted) {
        Look look = new Look(dialect, EntryRule.harmful(settings, references));
        Map<Table, List<Line>> lines = new EnumMap<>(Table.class);
        tables.stream()
                .sorted(Comparator.comparing(live -> Sample.ORDER.indexOf(live.table())))
                .forEach(live ->
                        lines.put(live.table(), look.at(live, wanted.apply(live, dialect.table(live.table())))));
        return Stream.concat(lines.values().stream().flatMap(List::stream), look.together().stream())
                .filter(line -> line.light() == Light.RED)
                .toList();
    }
}
