package org.vsxibulk;

import java.util.List;
import java.util.Locale;

/** The actions of a VSXi that empty a whole table before they write (contract, section 1): never to be asked for. */
public final class WipingWords {

    static final List<String> ALL = List.of("upload", "replacelarge");

    private WipingWords() {}

    /** Whether a path, or any other text, names one of them. */
    public static boolean in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ALL.stream().anyMatch(lower::contains);
    }

    /** For a stand-in of a switch that is asked in the product's own thread. */
    public static void forbid(String path) {
        if (in(path)) {
            throw new AssertionError("a call that wipes a table: " + path);
        }
    }
}
