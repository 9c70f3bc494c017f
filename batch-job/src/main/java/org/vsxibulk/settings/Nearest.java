package org.vsxibulk.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a misspelt word was meant to be. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate with the fewest edits, unless more than a third of the word (at least two edits) would change; else
     * one that the word begins.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int farthest = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= farthest)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .or(() -> candidates.stream()
                        .filter(candidate ->
                                word.length() > 1 && plain(candidate).startsWith(plain(word)))
                        .findFirst());
    }

    private static int distance(String word, String candidate) {
        return LevenshteinDistance.getDefaultInstance().apply(plain(word), plain(candidate));
    }

    /** Case and the kind of separator cost nothing: {@code chunkSize}, {@code CHUNK_SIZE} and {@code chunk-size}. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
