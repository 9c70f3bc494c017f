package org.vsxibulk.vsxi.dialect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Collects what is wrong with a dialect, so that all of it is told at once. */
final class Problems {

    private final Path yaml;
    private final List<String> found = new ArrayList<>();

    Problems(Path yaml) {
        this.yaml = yaml;
    }

    void add(String key, String message) {
        found.add(yaml + ": " + key + ": " + message);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DialectException(found);
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

    Pattern patternWithGroup(String key, Optional<Marked> fact, String otherwise) {
        Pattern pattern = pattern(key, fact, otherwise);
        if (pattern.matcher("").groupCount() < 1) {
            add(
                    key,
                    "'" + pattern
                            + "' has no group: put parentheses around the code, for example <code>([0-9]{3})</code>");
        }
        return pattern;
    }

    Pattern pattern(String key, Optional<Marked> fact, String otherwise) {
        String text = fact.map(Marked::value).orElse(otherwise);
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            add(key, "'" + text + "' is not a regular expression: " + e.getDescription());
            return Pattern.compile(otherwise);
        }
    }
}
