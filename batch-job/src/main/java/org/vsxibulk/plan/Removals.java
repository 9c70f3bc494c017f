package org.vsxibulk.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.vsxibulk.blueprint.Ownership;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.blueprint.Removable;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;

/** The live entries that go when their customers leave, in the customers' order: eight bytes an entry. */
final class Removals {

    private final Map<Part, long[]> byPart = new EnumMap<>(Part.class);
    private final Map<Table, BitSet> byTable = new EnumMap<>(Table.class);

    Removals(LiveTables live, Ownership ownership, Runnable betweenTables) {
        Map<Part, LongStream.Builder> found = new EnumMap<>(Part.class);
        for (Table table : Table.values()) {
            betweenTables.run();
            collect(live.get(table), ownership, found);
        }
        found.forEach((part, entries) -> {
            long[] sorted = entries.build().toArray();
            Arrays.sort(sorted);
            byPart.put(part, sorted);
        });
    }

    private void collect(LiveTable table, Ownership ownership, Map<Part, LongStream.Builder> found) {
        BitSet going = new BitSet(table.size());
        Removable removable = new Removable(table, ownership);
        table.forEach(
                position -> !removable.isCopy(position),
                (position, entry) -> removable.owner(position, entry).ifPresent(owner -> {
                    found.computeIfAbsent(owner.part(), part -> LongStream.builder())
                            .add((long) owner.position() << Integer.SIZE | position);
                    removable.sameKey(position).forEach(going::set);
                }));
        byTable.put(table.table(), going);
    }

    /** Visits the entries of a part: the customer's place in the input, and the entry's in its table. */
    void forEach(Part part, BiConsumer<Integer, Integer> visitor) {
        for (long entry : byPart.getOrDefault(part, new long[0])) {
            visitor.accept((int) (entry >> Integer.SIZE), (int) entry);
        }
    }

    /** The entries of a table that stay. */
    IntPredicate stays(Table table) {
        BitSet going = byTable.getOrDefault(table, new BitSet());
        return position -> !going.get(position);
    }
}
