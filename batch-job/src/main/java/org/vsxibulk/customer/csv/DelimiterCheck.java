package org.vsxibulk.customer.csv;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.Printable;

/** Recognises a header line whose fields are separated by something other than commas. */
final class DelimiterCheck {

    private static final Map<Character, String> OTHERS = Map.of(';', "a semicolon", '\t', "a tab", '|', "a pipe");

    private DelimiterCheck() {}

    /** Names the delimiter when it is not the comma. */
    static Optional<String> foreign(String header) {
        if (header.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return Optional.of("a first line '" + Printable.of(header) + "' that only spreadsheets understand");
        }
        long commas = header.chars().filter(character -> character == ',').count();
        return OTHERS.entrySet().stream()
                .filter(other -> header.chars()
                                .filter(character -> character == other.getKey())
                                .count()
                        > commas)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
