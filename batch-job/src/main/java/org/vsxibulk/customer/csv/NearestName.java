package org.vsxibulk.customer.csv;

import java.util.Comparator;
import java.util.Set;

/** Guesses which name was meant, for a hint; nothing is ever read under a guessed name. */
final class NearestName {

    private NearestName() {}

    /** A hint such as {@code ; did you mean trunk_id?}, or nothing when no name is near. */
    static String hint(String wrong, Set<Column> candidates) {
        String bare = bare(wrong);
        return candidates.stream()
                .map(Column::word)
                .filter(word -> distance(bare, bare(word)) <= Math.max(1, word.length() / 4))
                .min(Comparator.comparingInt(word -> distance(bare, bare(word))))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }

    private static String bare(String name) {
        String bare = name.replaceAll("[^a-z0-9]", "");
        return bare.length() > 60 ? bare.substring(0, 60) : bare;
    }

    /** Edits that turn one text into the other (Levenshtein). */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
