package org.vsxibulk.simulator.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.vsxibulk.simulator.personality.DriftTraits;
import org.vsxibulk.simulator.personality.FieldPath;
import org.vsxibulk.simulator.store.StoredEntry;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;

/**
 * Does three things behind the operator's back, each of which is exactly one difference: an entry goes, a value changes, a
 * stranger comes. All three or none. Equal seeds choose equal entries.
 */
final class Drift {
    private final SwitchState state;
    private final DriftTraits traits;
    private final Random random;

    Drift(SwitchState state, long seed) {
        this.state = state;
        this.traits = state.personality().drift();
        this.random = new Random(seed);
    }

    /** One line for each thing that was done; nothing when the range has no entry to remove or to change, or no free id. */
    synchronized List<String> apply(IdRange range) {
        Optional<FieldPath> removeIn = traits.remove().stream()
                .filter(field -> !inside(field, range).isEmpty())
                .findFirst();
        List<StoredEntry> changeable = inside(traits.changeIn(), range).stream()
                .filter(entry -> entry.element().textAt(traits.changePath()).isPresent())
                .toList();
        Optional<String> free = freeId(range);
        if (removeIn.isEmpty() || changeable.isEmpty() || free.isEmpty()) {
            return List.of();
        }
        return List.of(remove(removeIn.get(), range), change(any(changeable)), add(free.get()));
    }

    private String remove(FieldPath field, IdRange range) {
        TableStore table = state.existing(field.table());
        Element entry = any(inside(field, range)).element();
        table.delete(List.of(table.traits().key(entry)));
        return "removed " + Keys.describe(table.traits(), entry);
    }

    private String change(StoredEntry chosen) {
        TableStore table = state.existing(traits.changeIn().table());
        Element entry = chosen.element();
        String before = entry.textAt(traits.changePath()).orElse("");
        String after = before + " (changed by somebody else)";
        table.update(List.of(entry.withTextAt(traits.changePath(), after)), UpdateStyle.REPLACE);
        return "changed " + Keys.describe(table.traits(), entry) + ": " + traits.changePath() + " from \"" + before
                + "\" to \"" + after + "\"";
    }

    private String add(String id) {
        TableStore table = state.existing(traits.addIn().table());
        Element entry = DocumentReader.read(traits.addDocument().strip().replace("${id}", id));
        table.update(List.of(entry), UpdateStyle.REPLACE);
        return "added " + Keys.describe(table.traits(), entry);
    }

    // The highest one: ranges are filled from below, so the stranger does not collide with the next customer.
    private Optional<String> freeId(IdRange range) {
        Set<String> used = new HashSet<>();
        traits.ids().forEach(field -> visitIds(field, (id, entry) -> used.add(id)));
        return IntStream.rangeClosed(range.first(), range.last())
                .map(id -> range.first() + range.last() - id)
                .mapToObj(String::valueOf)
                .filter(id -> !used.contains(id))
                .findFirst();
    }

    private List<StoredEntry> inside(FieldPath field, IdRange range) {
        List<StoredEntry> found = new ArrayList<>();
        visitIds(field, (id, entry) -> {
            if (range.holds(id)) {
                found.add(entry);
            }
        });
        return found;
    }

    private void visitIds(FieldPath field, IdVisitor visitor) {
        TableStore table = state.existing(field.table());
        int place = table.traits().keyFields().indexOf(field.path());
        table.visitAll(entry -> visitor.visit(entry.keyField(place), entry));
    }

    private StoredEntry any(List<StoredEntry> entries) {
        return entries.get(random.nextInt(entries.size()));
    }

    @FunctionalInterface
    private interface IdVisitor {
        void visit(String id, StoredEntry entry);
    }
}
