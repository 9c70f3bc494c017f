package org.vsxibulk.simulator.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.simulator.xml.Element;

/** The skeletons of one table. Not safe for threads: the table's lock guards it. */
final class Skeletons {
    private final List<String> keyFields;
    private final Map<String, Skeleton> byShape = new HashMap<>();
    private @Nullable Skeleton last;

    Skeletons(List<String> keyFields) {
        this.keyFields = keyFields;
    }

    /** The skeleton of an entry. Neighbours mostly have the same, so the last one is tried first. */
    Skeleton of(Element entry) {
        Skeleton guess = last;
        if (guess == null || !guess.fits(entry)) {
            guess = byShape.computeIfAbsent(Skeleton.shape(entry), shape -> new Skeleton(entry, keyFields));
            last = guess;
        }
        return guess;
    }
}
