package org.vsxibulk.audit;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.Table;

/** What the comparison leaves for the rules after it: they are silent where a cause has been told. Not thread-safe. */
final class Compared {

    private final Map<Table, BitSet> matched = new EnumMap<>(Table.class);
    private final Map<Integer, Set<Field>> trunkMismatches = new HashMap<>();
    private final SortedMap<Integer, LiveTrunk> trunks = new TreeMap<>();
    private final HashSetOfLongs missingInbound = new HashSetOfLongs();
    private long entries;

    Compared() {
        for (Table table : Table.values()) {
            matched.put(table, new BitSet());
        }
    }

    void entryDone() {
        entries++;
    }

    long entries() {
        return entries;
    }

    void match(Table table, int position) {
        matched.get(table).set(position);
    }

    /** Whether the live entry at a position is one of the input's. */
    boolean isMatched(Table table, int position) {
        return matched.get(table).get(position);
    }

    /** A trunk that had to be read anyway. */
    void read(int position, LiveTrunk trunk) {
        trunks.put(position, trunk);
    }

    /** The trunks that were read, by their position; may be added to. */
    SortedMap<Integer, LiveTrunk> trunks() {
        return trunks;
    }

    void mismatch(int trunk, List<FieldDifference> differences) {
        Set<Field> fields = trunkMismatches.computeIfAbsent(trunk, id -> EnumSet.noneOf(Field.class));
        differences.forEach(difference -> fields.add(difference.field()));
    }

    /** Fields of a trunk that were told to be wrong. */
    Set<Field> mismatchesOf(int trunk) {
        return trunkMismatches.getOrDefault(trunk, Set.of());
    }

    void missingInbound(long numberHash) {
        missingInbound.add(numberHash);
    }

    /** Whether a number of the input lacks its own inbound route. */
    boolean isMissingInbound(long numberHash) {
        return missingInbound.contains(numberHash);
    }
}
