package org.vsxibulk.blueprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.blueprint.Ownership.Owner;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Says which entries of a live table can be deleted without harm to anybody but their owner. A delete goes by the key, so
 * an entry whose key stands twice takes its copy with it: it may only go when the copy is the same customer's, and only
 * the first of them is to be sent.
 */
public final class Removable {

    private final LiveTable table;
    private final Ownership ownership;
    private final Map<Integer, List<Integer>> copiesOfFirst = new HashMap<>();
    private final Map<Integer, Integer> firstOfCopy = new HashMap<>();

    public Removable(LiveTable table, Ownership ownership) {
        this.table = table;
        this.ownership = ownership;
        for (LiveTable.Copy copy : table.copies()) {
            copiesOfFirst
                    .computeIfAbsent(copy.first(), first -> new ArrayList<>())
                    .add(copy.position());
            firstOfCopy.put(copy.position(), copy.first());
        }
    }

    /** Whether another entry before this one has its key. */
    public boolean isCopy(int position) {
        return firstOfCopy.containsKey(position);
    }

    /** All positions of the key of an entry. */
    public List<Integer> sameKey(int position) {
        int first = firstOfCopy.getOrDefault(position, position);
        List<Integer> all = new ArrayList<>(List.of(first));
        all.addAll(copiesOfFirst.getOrDefault(first, List.of()));
        return all;
    }

    /** The owner, when the entry belongs to it alone and so do all copies. */
    public Optional<Owner> owner(int position, Element entry) {
        Optional<Owner> owner = ownership.owner(table.table(), entry).filter(Owner::alone);
        List<Integer> copies = copiesOfFirst.getOrDefault(position, List.of());
        return owner.filter(known -> copies.stream()
                .map(copy -> ownership.owner(table.table(), table.entry(copy)))
                .allMatch(other ->
                        other.isPresent() && other.get().alone() && other.get().position() == known.position()));
    }
}
