package org.vsxibulk.vsxi.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How sure a fact of a dialect is. */
public enum Mark {
    /** A plain value: who wrote the dialect says so. */
    STATED(""),
    /** Stands in a vendor guide or in a public client. */
    SEEN("seen"),
    /** Deduced from names or habits. */
    ASSUMED("assumed"),
    /** A question that nobody has answered yet; the value is the best guess, or nothing. */
    OPEN("open");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /** The word in front of the value; empty for a plain one. */
    public String word() {
        return word;
    }

    static Optional<Mark> of(String word) {
        return Arrays.stream(values())
                .filter(mark -> mark != STATED && mark.word.equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values())
                .filter(mark -> mark != STATED)
                .map(Mark::word)
                .toList();
    }
}
