package org.vsxibulk.simulator.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.Element;

/**
 * One table of the switch. Safe for many threads: a document is applied as a whole, and a reader sees the table before or
 * after it, never in between.
 */
public final class TableStore {
    private final TableTraits traits;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Skeletons skeletons;
    private Map<String, Integer> slotOfKey = new HashMap<>();
    private Slots slots = new Slots();

    /** An empty table. */
    public TableStore(TableTraits traits) {
        this.traits = traits;
        this.skeletons = new Skeletons(traits.keyFields());
    }

    /** What the personality says about this table. */
    public TableTraits traits() {
        return traits;
    }

    /** Updates or inserts all entries, in their order. Every one must have its key fields. */
    public void update(List<Element> entries, UpdateRule rule) {
        List<String> keys = keysOf(entries);
        writing(() -> putAll(keys, entries, rule));
    }

    /** Removes the entries that have these keys and returns how many there were. */
    public int delete(List<String> keys) {
        int[] removed = {0};
        writing(() -> {
            for (String key : keys) {
                Integer slot = slotOfKey.remove(key);
                if (slot != null) {
                    slots.remove(slot);
                    removed[0]++;
                }
            }
            if (slots.mostlyHoles()) {
                closeHoles();
            }
        });
        return removed[0];
    }

    /** Forgets every entry, then takes these. */
    public void replaceAll(List<Element> entries) {
        List<String> keys = keysOf(entries);
        writing(() -> {
            slots = new Slots();
            slotOfKey = new HashMap<>();
            putAll(keys, entries, UpdateStyle.REPLACE);
        });
    }

    /** Number of entries. */
    public int size() {
        return reading(() -> slots.live());
    }

    /** The entry with that key. */
    public Optional<StoredEntry> find(String key) {
        return reading(() -> Optional.ofNullable(slotOfKey.get(key)).map(slots::get));
    }

    /**
     * Visits up to {@code count} entries from position {@code from}, in first-insert order, and returns how many there were.
     * The cost depends on the number of entries visited, not on where they stand.
     */
    public int visit(long from, int count, Consumer<StoredEntry> visitor) {
        return reading(() -> {
            int end = (int) Math.min(slots.live(), from + count);
            if (from >= end) {
                return 0;
            }
            int slot = slots.nth((int) from);
            for (int n = (int) from; n < end; n++) {
                visitor.accept(slots.get(slot));
                if (n + 1 < end) {
                    slot = slots.after(slot, n);
                }
            }
            return end - (int) from;
        });
    }

    /** Visits all entries in first-insert order. */
    public void visitAll(Consumer<StoredEntry> visitor) {
        visit(0, Integer.MAX_VALUE, visitor);
    }

    // Before the lock is taken: an entry without its key refuses the document before anything is applied.
    private List<String> keysOf(List<Element> entries) {
        return entries.stream().map(traits::key).toList();
    }

    private void putAll(List<String> keys, List<Element> entries, UpdateRule rule) {
        for (int i = 0; i < entries.size(); i++) {
            put(keys.get(i), entries.get(i), rule);
        }
    }

    private void put(String key, Element entry, UpdateRule rule) {
        Integer slot = slotOfKey.get(key);
        if (slot == null) {
            slotOfKey.put(key, slots.add(pack(entry)));
        } else {
            slots.set(slot, pack(rule.apply(slots.get(slot).element(), entry, traits)));
        }
    }

    private StoredEntry pack(Element entry) {
        return new StoredEntry(skeletons.of(entry), Values.of(entry));
    }

    private void closeHoles() {
        Slots packed = new Slots();
        Map<String, Integer> moved = new HashMap<>();
        visitAll(entry -> moved.put(traits.key(entry.element()), packed.add(entry)));
        slots = packed;
        slotOfKey = moved;
    }

    private void writing(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T reading(Supplier<T> look) {
        lock.readLock().lock();
        try {
            return look.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
