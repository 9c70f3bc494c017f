package org.vsxibulk.vsxi.xml;

import org.jspecify.annotations.Nullable;

/** The text of an element, which nearly always comes in one piece, but may come in a million. */
final class Text {

    private String first = "";
    private @Nullable StringBuilder all;

    void add(String piece) {
        if (all != null) {
            all.append(piece);
        } else if (first.isEmpty()) {
            first = piece;
        } else {
            all = new StringBuilder(first).append(piece);
        }
    }

    int length() {
        return all == null ? first.length() : all.length();
    }

    String whole() {
        return all == null ? first : all.toString();
    }
}
