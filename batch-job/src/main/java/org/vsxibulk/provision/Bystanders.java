package org.vsxibulk.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Other entries of a table that moved while one was written.
 *
 * @param named what happened to the first few, by key
 * @param before the first few that changed or vanished, as they were
 * @param keys of all of them
 * @param doubled whether some entry stands there twice
 */
record Bystanders(int count, List<String> named, List<Element> before, Set<String> keys, boolean doubled) {

    private static final int NAMED = 5;

    /**
     * Compares two downloads of one table; the digests of all entries are held for it, so only to be asked for when the
     * digests of the tables differ.
     *
     * @param own position of the entry that was written, or -1
     */
    static Bystanders between(TableDialect table, LiveTable before, int own, LiveTable after, int ownAfter) {
        Map<Long, Integer> now = new HashMap<>();
        after.forEach(i -> i != ownAfter, (i, entry) -> now.merge(LiveTable.digestOf(entry), 1, Integer::sum));
        List<String> named = new ArrayList<>();
        List<Element> were = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int[] count = {0};
        boolean[] doubled = {false};
        before.forEach(i -> i != own, (i, entry) -> {
            if (!take(now, entry)) {
                var key = table.key(entry);
                told.add(key.text());
                boolean gone = after.find(key) < 0;
                if (count[0]++ < NAMED) {
                    named.add(key + (gone ? " is gone" : " changed"));
                    were.add(entry);
                }
            }
        });
        after.forEach(i -> i != ownAfter, (i, entry) -> {
            var key = table.key(entry);
            if (take(now, entry) && told.add(key.text())) {
                boolean isNew = before.find(key) < 0 && after.find(key) == i;
                doubled[0] |= !isNew;
                if (count[0]++ < NAMED) {
                    named.add(key + (isNew ? " appeared" : " stands twice"));
                }
            }
        });
        return new Bystanders(count[0], named, were, told, doubled[0]);
    }

    static Bystanders none() {
        return new Bystanders(0, List.of(), List.of(), Set.of(), false);
    }

    /** Removes one of these entries, if there is one. */
    private static boolean take(Map<Long, Integer> digests, Element entry) {
        long digest = LiveTable.digestOf(entry);
        boolean there = digests.containsKey(digest);
        digests.computeIfPresent(digest, (same, times) -> times == 1 ? null : times - 1);
        return there;
    }

    String words() {
        return String.join(", ", named) + (count > named.size() ? " and " + (count - named.size()) + " more" : "");
    }
}
