package org.vsxibulk.customer.csv;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.Printable;

/** Recognises a first line that is no header whose fields are separated by commas. */
final class DelimiterCheck {

    private static final Map<Character, String> OTHERS = Map.of(';', "a semicolon", '\t', "a tab", '|', "a pipe");

    private DelimiterCheck() {}

    /** What is wrong with the line, if so. */
    static Optional<String> flaw(String header) {
        if (header.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return Optional.of("the line '" + Printable.of(header)
                    + "' stands before the header; only spreadsheets understand it");
        }
        long commas = header.chars().filter(character -> character == ',').count();
        return OTHERS.entrySet().stream()
                .filter(other -> header.chars()
                                .filter(character -> character == other.getKey())
                                .count()
                        > commas)
                .map(other -> "the header line has " + other.getValue() + " where commas are expected")
                .findFirst();
    }
}
