package org.vsxibulk.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/** Entries of a live table that have the key of an earlier one. */
final class Copies {

    /** Gets an entry and how often its key stands. */
    @FunctionalInterface
    interface Times {
        void accept(int first, int times);
    }

    private final LiveTable table;
    private final BitSet positions = new BitSet();
    private final Map<Integer, List<LiveTable.Copy>> byFirst = new TreeMap<>();

    Copies(LiveTable table) {
        this.table = table;
        for (LiveTable.Copy copy : table.copies()) {
            positions.set(copy.position());
            byFirst.computeIfAbsent(copy.first(), first -> new ArrayList<>()).add(copy);
        }
    }

    /** Whether an entry is the second or a later one of its key. */
    boolean isCopy(int position) {
        return positions.get(position);
    }

    /** Visits the first entries of keys that stand several times, and how often they stand. */
    void forEachFirst(Times visitor) {
        byFirst.forEach((first, again) -> visitor.accept(first, again.size() + 1));
    }

    /** Whether the key of an entry stands more than once. */
    boolean isDoubled(int position) {
        return byFirst.containsKey(position) || positions.get(position);
    }

    boolean anyOf(int first, Predicate<Element> predicate) {
        return byFirst.getOrDefault(first, List.of()).stream()
                .map(copy -> table.entry(copy.position()))
                .anyMatch(predicate);
    }
}
