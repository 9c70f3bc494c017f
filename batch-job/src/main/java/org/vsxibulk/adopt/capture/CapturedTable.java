package org.vsxibulk.adopt.capture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.xml.Element;

/**
 * What is remembered of a downloaded table: every text of the entries that were looked at, and some entries whole.
 *
 * @param token under which it was downloaded
 * @param list root element of its documents
 * @param entry name of its entries; empty when it has none
 * @param total entries of the download
 * @param looked entries whose texts are known; fewer than {@code total} in a table that is too large
 * @param wholes the first entries as they are
 */
record CapturedTable(
        String token,
        String list,
        Optional<String> entry,
        int total,
        int looked,
        Map<String, Column> columns,
        List<Element> wholes,
        PagesSeen pages) {

    Optional<Column> column(String path) {
        return Optional.ofNullable(columns.get(path));
    }

    Collection<Column> all() {
        return columns.values();
    }

    boolean isEmpty() {
        return looked == 0;
    }

    /** A table of the same shape with other texts. */
    CapturedTable with(Map<String, Column> otherColumns, List<Element> otherWholes) {
        return new CapturedTable(
                token, list, entry, total, looked, new LinkedHashMap<>(otherColumns), otherWholes, pages);
    }
}
