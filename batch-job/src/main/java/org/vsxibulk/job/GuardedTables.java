package org.vsxibulk.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.provision.LiveSource;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/**
 * The tables as they are written against: a download that may be cut, or has fewer entries than it should, stops the run,
 * since what it lacks would look new.
 */
final class GuardedTables implements LiveSource {

    private static final int NAMED = 5;

    private final SwitchTables tables;
    private final Map<Table, Long> least;
    private final Function<Table, LongPredicate> deletes;
    private final Map<Table, LiveTable> seen = new EnumMap<>(Table.class);

    /**
     * @param least how many entries each table must have, as far as this run knows
     * @param deletes tells by the hash of a key whether this run deletes the entry
     */
    GuardedTables(SwitchTables tables, Map<Table, Long> least, Function<Table, LongPredicate> deletes) {
        this.deletes = deletes;
        this.tables = tables;
        this.least = new EnumMap<>(Table.class);
        this.least.putAll(least);
    }

    @Override
    public LiveTable current(Table table) {
        return notShrunk(tables.current(table));
    }

    @Override
    public LiveTable untouched(Table table) {
        return notShrunk(tables.untouched(table));
    }

    /** What is compared is not judged by its size as well: the comparison says better what is missing. */
    @Override
    public <T> T reread(Table table, BiFunction<LiveTable, LiveTable, T> compare) {
        return tables.reread(table, (before, after) -> {
            T result = compare.apply(before, whole(after));
            remember(after);
            return result;
        });
    }

    private LiveTable notShrunk(LiveTable there) {
        if (seen.get(there.table()) != there) {
            long size = least.getOrDefault(there.table(), 0L);
            if (whole(there).size() < size) {
                throw new GuardException(
                        "the table of %s shrank from %,d to %s behind the run's back%s: either somebody deleted them, or deletes of this run took more than they named, or the download was cut; nothing more was sent. The table as it was is in snapshot/ of the run's folder"
                                .formatted(
                                        there.table().plural(), size, Amount.of(there.size(), "entries"), gone(there)));
            }
            remember(there);
        }
        return there;
    }

    /** Which entries nobody meant to delete. */
    private String gone(LiveTable there) {
        List<String> gone = tables.goneSinceSnapshot(there, deletes.apply(there.table()));
        return gone.isEmpty()
                ? ""
                : gone.stream().limit(NAMED).collect(Collectors.joining(", ", " (gone: ", ""))
                        + (gone.size() > NAMED ? " and %,d more)".formatted(gone.size() - NAMED) : ")");
    }

    private static LiveTable whole(LiveTable there) {
        there.doubt().ifPresent(doubt -> {
            throw new GuardException(doubt + "; nothing more was sent");
        });
        return there;
    }

    private void remember(LiveTable there) {
        seen.put(there.table(), there);
        least.put(there.table(), (long) there.size());
    }

    @Override
    public void wrote(Table table, int mayVanish) {
        tables.wrote(table);
        least.computeIfPresent(table, (same, entries) -> entries - mayVanish);
    }

    @Override
    public Map<String, Element> atPlanning(Table table, Set<String> keys) {
        return tables.inSnapshot(table, keys);
    }
}
