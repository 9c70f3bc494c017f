package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.vsxi.http.RawEntries;
import org.vsxibulk.vsxi.xml.Element;

/** Takes the pages of a download and remembers as much of them as may be kept in memory. */
final class TableBuilder implements RawEntries {

    /** Texts of a table that are kept: those of some 11,000 trunks. Four or eight bytes each, and those below. */
    static final int MOST_TEXTS = 1_000_000;

    /** Characters of all different texts and names of a table. */
    static final int MOST_CHARACTERS = 4_000_000;

    /** Entries that are kept whole, for samples and templates. */
    static final int MOST_WHOLES = 100;

    /** Elements of all entries that are kept whole: hundred trunks have a tenth of it. */
    private static final int MOST_ELEMENTS = 100_000;

    private record Found(String path, String text, int repeated) {}

    private final List<Page> done = new ArrayList<>();
    private Page page = new Page();
    private final Map<String, String> pool = new HashMap<>();
    private int characters;
    private int texts;
    private int wholeElements;

    /** What one page adds. It may be told again from its beginning. */
    private static final class Page {
        private final List<List<Found>> entries = new ArrayList<>();
        private final List<Element> wholes = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private int texts;
        private int elements;
        private int total;
    }

    @Override
    public void begin() {
        texts -= page.texts;
        wholeElements -= page.elements;
        page = new Page();
    }

    @Override
    public void entry(Element entry) {
        page.total++;
        if (page.names.size() < 3) {
            page.names.add(entry.name());
        }
        if (texts >= MOST_TEXTS || characters >= MOST_CHARACTERS) {
            return;
        }
        List<Found> found = new ArrayList<>();
        collect(entry, "", 0, -1, found);
        page.entries.add(found);
        page.texts += found.size();
        texts += found.size();
        int elements = found.size() * 2;
        if (done.stream().mapToInt(before -> before.wholes.size()).sum() + page.wholes.size() < MOST_WHOLES
                && wholeElements + elements <= MOST_ELEMENTS) {
            page.wholes.add(entry);
            page.elements += elements;
            wholeElements += elements;
        }
    }

    private void collect(Element at, String above, int depth, int repeated, List<Found> found) {
        Map<String, Integer> times = new HashMap<>();
        at.children().forEach(child -> times.merge(child.name(), 1, Integer::sum));
        for (Element child : at.children()) {
            String path = above.isEmpty() ? child.name() : above + "/" + child.name();
            int here = repeated < 0 && times.get(child.name()) > 1 ? depth : repeated;
            if (child.children().isEmpty()) {
                found.add(new Found(pooled(path), pooled(child.text()), here));
            } else {
                collect(child, path, depth + 1, here, found);
            }
        }
    }

    private String pooled(String text) {
        String known = pool.putIfAbsent(text, text);
        characters += known == null ? text.length() : 0;
        return known == null ? text : known;
    }

    /** The page that was just told is one more; returns how many entries it has. */
    int keepPage() {
        done.add(page);
        int entries = page.total;
        page = new Page();
        return entries;
    }

    /** The page that was just told is none. */
    void dropPage() {
        begin();
    }

    int pageEntries() {
        return page.total;
    }

    /** Whether the page that was just told begins as an earlier one did. */
    boolean pageIsKnown() {
        return !page.entries.isEmpty()
                && done.stream()
                        .anyMatch(before -> !before.entries.isEmpty()
                                && before.entries.get(0).equals(page.entries.get(0)));
    }

    /** Whether nothing more would be remembered. */
    boolean isFull() {
        return texts >= MOST_TEXTS || characters >= MOST_CHARACTERS;
    }

    /** Names of the entries; more than one is no table that a dialect can describe. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        done.forEach(part -> names.addAll(part.names));
        return names;
    }

    int total() {
        return done.stream().mapToInt(part -> part.total).sum();
    }

    int looked() {
        return done.stream().mapToInt(part -> part.entries.size()).sum();
    }

    List<Element> wholes() {
        return done.stream().flatMap(part -> part.wholes.stream()).toList();
    }

    List<Integer> sizes() {
        return done.stream().map(part -> part.total).toList();
    }

    Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        int entries = looked();
        int next = 0;
        for (Page part : done) {
            for (List<Found> entry : part.entries) {
                // one object for all texts of the entry
                Integer number = next++;
                for (Found one : entry) {
                    columns.computeIfAbsent(one.path(), path -> new Column(path, entries))
                            .add(number, one.text(), one.repeated());
                }
            }
        }
        return columns;
    }
}
