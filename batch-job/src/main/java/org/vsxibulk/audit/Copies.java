package org.vsxibulk.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/** Entries of a live table that have the key of an earlier one. */
final class Copies {

    private final LiveTable table;
    private final BitSet positions = new BitSet();
    private final Map<Integer, List<LiveTable.Copy>> byFirst = new HashMap<>();

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

    /** How often the key of an entry stands again. */
    int of(int first) {
        return byFirst.getOrDefault(first, List.of()).size();
    }

    boolean anyOf(int first, Predicate<Element> predicate) {
        return byFirst.getOrDefault(first, List.of()).stream()
                .map(copy -> table.entry(copy.position()))
                .anyMatch(predicate);
    }
}
