package org.vsxibulk.vsxi.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.vsxi.live.LiveTableBuilder;

/** Which keys came on which page of a download. Keys are compared by their hashes: two that meet cost one more download. */
final class Pages {

    private final LiveTableBuilder entries;
    private final List<Integer> starts = new ArrayList<>();

    Pages(LiveTableBuilder entries) {
        this.entries = entries;
    }

    /** A page is asked for, maybe not for the first time. */
    void begin(int page) {
        if (page == starts.size()) {
            starts.add(entries.size());
        }
    }

    /** Pages that were asked for; the last one may be empty. */
    int asked() {
        return starts.size();
    }

    /** Whether the entries from a position on have the keys of an earlier page, in any order. */
    boolean hasKeys(int page, int from) {
        return Arrays.equals(sortedKeys(starts.get(page), starts.get(page + 1)), sortedKeys(from, entries.size()));
    }

    Set<Long> keysOnSeveralPages() {
        Set<Long> repeated = new HashSet<>();
        if (starts.size() < 2) {
            return repeated;
        }
        long[] sorted = sortedKeys(0, entries.size());
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                repeated.add(sorted[i]);
            }
        }
        if (!repeated.isEmpty()) {
            repeated.retainAll(onSeveralPages(repeated));
        }
        return repeated;
    }

    private Set<Long> onSeveralPages(Set<Long> keys) {
        Set<Long> several = new HashSet<>();
        Map<Long, Integer> pages = new HashMap<>();
        int page = 0;
        for (int i = 0; i < entries.size(); i++) {
            while (page + 1 < starts.size() && starts.get(page + 1) <= i) {
                page++;
            }
            long key = entries.keyHash(i);
            if (keys.contains(key)) {
                Integer before = pages.putIfAbsent(key, page);
                if (before != null && before != page) {
                    several.add(key);
                }
            }
        }
        return several;
    }

    private long[] sortedKeys(int from, int to) {
        long[] keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = entries.keyHash(from + i);
        }
        Arrays.sort(keys);
        return keys;
    }
}
