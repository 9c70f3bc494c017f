package org.vsxibulk.simulator.fault;

import java.util.List;
import java.util.stream.IntStream;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.store.StoredEntry;

/** Reads the keys of stored entries without unpacking all of them. */
final class EntryKeys {
    private EntryKeys() {}

    static List<String> values(StoredEntry entry, TableTraits table) {
        return IntStream.range(0, table.keyFields().size())
                .mapToObj(entry::keyField)
                .toList();
    }

    static String of(StoredEntry entry, TableTraits table) {
        return table.key(values(entry, table));
    }
}
