package org.vsxibulk.customer.csv;

import java.util.Set;
import org.vsxibulk.settings.Nearest;

/** Guesses which header was meant, for a hint; nothing is ever read under a guessed name. */
final class NearestName {

    /** No header is longer; what a hostile file has in its place is not compared as a whole. */
    private static final int LONGEST = 60;

    private NearestName() {}

    /** A hint such as {@code ; did you mean trunk_id?}, or nothing when no name is near. */
    static String hint(String wrong, Set<Column> candidates) {
        String name = wrong.length() > LONGEST ? wrong.substring(0, LONGEST) : wrong;
        return Nearest.to(name, candidates.stream().map(Column::word).toList())
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }
}
