package org.vsxibulk.vsxi.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outlines of one table, the one that matched last first. Not thread-safe. */
public final class Outlines {

    /** A table in which entries differ more is read by the parser. */
    private static final int MOST = 32;

    private static final int LONGEST_SAMPLE = 1 << 14;

    private final List<Outline> known = new ArrayList<>();

    /** The outline of the entry that begins at a position, if it is known; it has been matched then. */
    @Nullable
    Outline match(byte[] document, int start, int limit) {
        for (int i = 0; i < known.size(); i++) {
            Outline outline = known.get(i);
            if (outline.match(document, start, limit) >= 0) {
                Collections.rotate(known.subList(0, i + 1), 1);
                return outline;
            }
        }
        return null;
    }

    /** Remembers the markup of an entry that the parser has read. */
    void learn(byte[] entry, Element read) {
        Optional<Outline> outline = entry.length > LONGEST_SAMPLE ? Optional.empty() : Outline.of(entry, read);
        outline.ifPresent(known::add);
    }

    /** Whether no more are learned: what is still unknown would be tried against all of them in vain. */
    boolean isFull() {
        return known.size() == MOST;
    }
}
