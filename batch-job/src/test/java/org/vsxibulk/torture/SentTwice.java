package org.vsxibulk.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the switch accepted twice because of a kill: the entries of one table that an earlier start had sent already. A
 * canary that a start sends twice on purpose is not counted.
 *
 * @param entries sent once more
 * @param documents that carried them
 * @param chunks so many chunks they fill at least
 */
record SentTwice(int entries, int documents, int chunks) {

    static final SentTwice NOTHING = new SentTwice(0, 0, 0);

    /** By the start whose kill was the reason. */
    static Map<Integer, SentTwice> ofEachKill(List<Seen> seen, int chunkSize) {
        Map<String, Integer> lastSentBy = new HashMap<>();
        Map<Integer, Map<String, List<Set<String>>>> again = new TreeMap<>();
        for (Seen request : seen) {
            Map<Integer, Set<String>> keysByKill = new HashMap<>();
            for (String key : request.accepted()) {
                Integer before = lastSentBy.put(request.table() + " " + key, request.start());
                if (before != null && before != request.start()) {
                    keysByKill.computeIfAbsent(before, start -> new HashSet<>()).add(key);
                }
            }
            keysByKill.forEach((kill, keys) -> again.computeIfAbsent(kill, start -> new HashMap<>())
                    .computeIfAbsent(request.table(), table -> new ArrayList<>())
                    .add(keys));
        }
        Map<Integer, SentTwice> result = new TreeMap<>();
        again.forEach((kill, tables) -> result.put(kill, of(tables, chunkSize)));
        return result;
    }

    private static SentTwice of(Map<String, List<Set<String>>> tables, int chunkSize) {
        int entries = 0;
        int documents = 0;
        int chunks = 0;
        for (List<Set<String>> carried : tables.values()) {
            int ofTable = carried.stream().mapToInt(Set::size).sum();
            entries += ofTable;
            documents += carried.size();
            chunks += (ofTable + chunkSize - 1) / chunkSize;
        }
        return new SentTwice(entries, documents, chunks);
    }
}
