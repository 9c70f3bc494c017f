package org.vsxibulk.vsxi.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a dialect, so that all of it is told at once. */
final class Problems {

    /** A value may be as long as the file. */
    private static final int LONGEST = 800;

    private final DialectSource source;
    /** A fact for all tables is looked at for each of them, and its fault told once. */
    private final Set<String> found = new LinkedHashSet<>();

    Problems(DialectSource source) {
        this.source = source;
    }

    void add(String key, String message) {
        int length = message.length();
        String words = length <= LONGEST
                ? message
                : message.substring(0, LONGEST / 2) + " … " + message.substring(length - LONGEST / 2);
        found.add(source.place(key) + ": " + key + ": " + words);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DialectException(List.copyOf(found));
        }
    }

    int number(String key, Optional<Marked> fact, int otherwise) {
        if (fact.isEmpty()) {
            return otherwise;
        }
        String text = fact.get().value();
        if (!text.matches("[0-9]{1,6}")) {
            add(key, "'" + text + "' is not a whole number of 0 or more");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    /** One of a few words. */
    String oneOf(String key, Optional<Marked> fact, String otherwise, List<String> valid) {
        String text = fact.map(Marked::value).orElse(otherwise);
        if (!valid.contains(text)) {
            add(key, "'" + text + "' is not one of " + String.join(", ", valid));
        }
        return text;
    }

    /** A text that must look like something. */
    String text(String key, Optional<Marked> fact, String otherwise, String form, String mend) {
        String text = fact.map(Marked::value).orElse(otherwise);
        if (!text.matches(form)) {
            add(key, "'" + text + "' " + mend);
        }
        return text;
    }

    /** A list without empty elements. */
    <T> List<T> list(String key, @Nullable List<T> given, List<T> otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            add(key, "has an empty element: take it out");
        }
        return given.stream().filter(Objects::nonNull).toList();
    }

    Pattern pattern(String key, Optional<Marked> fact, String otherwise) {
        String text = fact.map(Marked::value).orElse(otherwise);
        try {
            return Pattern.compile(text);
        } catch (StackOverflowError e) {
            add(key, "is a regular expression with too many groups inside each other");
            return Pattern.compile(otherwise);
        } catch (PatternSyntaxException e) {
            add(
                    key,
                    "'" + text + "' is not a regular expression: " + e.getDescription() + " near character "
                            + (e.getIndex() + 1));
            return Pattern.compile(otherwise);
        }
    }
}
