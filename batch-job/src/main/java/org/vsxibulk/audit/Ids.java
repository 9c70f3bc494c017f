package org.vsxibulk.audit;

import java.util.List;
import java.util.regex.Pattern;

/** Ids as a switch writes them. */
final class Ids {

    /** What a text that is no id becomes; it belongs to nobody. */
    static final int NONE = -1;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private Ids() {}

    static int parse(String text) {
        return DIGITS.matcher(text).matches() ? Integer.parseInt(text) : NONE;
    }

    static List<Integer> parse(List<String> texts) {
        return texts.stream().map(Ids::parse).toList();
    }
}
