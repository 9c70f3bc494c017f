package org.vsxibulk.audit;

import java.util.List;

/** Ids as a switch writes them. */
final class Ids {

    /** What a text that is no id becomes; it belongs to nobody. */
    static final int NONE = -1;

    private Ids() {}

    static int parse(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : NONE;
    }

    static List<Integer> parse(List<String> texts) {
        return texts.stream().map(Ids::parse).toList();
    }
}
