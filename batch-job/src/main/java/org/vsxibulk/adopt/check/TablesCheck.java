package org.vsxibulk.adopt.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** What contradicts the dialect in downloads that are there already, found in little time. Used once, by one thread. */
public final class TablesCheck {

    private final Settings settings;
    private final Dialect dialect;
    private final Map<Table, LiveTable> tables = new EnumMap<>(Table.class);
    private final References references = new References();
    private final Look look;

    public TablesCheck(Settings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
        this.look = look(references);
    }

    /** Looks at some entries of a table that has just been downloaded; others may still be on their way. */
    public void arrived(LiveTable live) {
        tables.put(live.table(), live);
        look.look(live, Sample.everyFew(live));
    }

    /**
     * The red lines, once all tables have arrived. Keys are looked at in all entries, the rest in a {@link Sample}, and in all
     * entries only when the sample contradicts.
     */
    public List<Line> contradictions() {
        Sample sample = new Sample(references);
        for (Table table : Sample.ORDER) {
            if (tables.containsKey(table)) {
                LiveTable live = tables.get(table);
                look.look(
                        live,
                        sample.named(live, dialect.table(table))
                                .and(Sample.everyFew(live).negate()));
            }
        }
        List<Line> suspected = red(look);
        if (suspected.isEmpty()) {
            return suspected;
        }
        Look whole = look(new References());
        tables.values().forEach(live -> whole.look(live, position -> true));
        return red(whole);
    }

    private Look look(References named) {
        return new Look(dialect, EntryRule.harmful(settings, named));
    }

    private List<Line> red(Look looked) {
        return Stream.concat(
                        tables.values().stream().flatMap(live -> looked.alone(live).stream()),
                        looked.together().stream())
                .filter(line -> line.light() == Light.RED)
                .toList();
    }
}
