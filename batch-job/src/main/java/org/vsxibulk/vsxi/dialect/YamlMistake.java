package org.vsxibulk.vsxi.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the words of the file why it could not be read. */
final class YamlMistake {

    private YamlMistake() {}

    /** To stand behind the name of the file: line, key, what is wrong and how to mend it. */
    static String of(JacksonException e, Path yaml) {
        String line = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ": "
                : ", line " + e.getLocation().getLineNr() + ": ";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return lineOf(unknown.getPropertyName(), yaml) + "unknown key '" + unknown.getPropertyName() + "'"
                    + NearestName.hint(unknown.getPropertyName(), known(unknown));
        }
        if (e instanceof MismatchedInputException mismatch) {
            String key = key(mismatch);
            return line + (key.isEmpty() ? "" : key + ": ") + expected(mismatch);
        }
        String words = e.getOriginalMessage();
        return words.startsWith("Duplicate")
                ? line + "the key "
                        + words.replaceAll("^.*?([\"'].*[\"']).*$", "$1").replace('"', '\'')
                        + " stands twice: take one out"
                : line + "this is not YAML: " + readable(words);
    }

    /** The parser tells of an unknown key only behind the group that it stands in. */
    private static String lineOf(String key, Path yaml) {
        Pattern place = Pattern.compile("(^|[\\s{,])[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*");
        try {
            List<String> lines = Files.readAllLines(yaml);
            for (int i = 0; i < lines.size(); i++) {
                if (place.matcher(lines.get(i)).find()) {
                    return ", line " + (i + 1) + ": ";
                }
            }
        } catch (IOException e) {
            // the message says the key, which is enough to find it
        }
        return ": ";
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? List.of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).toList();
    }

    private static String key(MismatchedInputException e) {
        return e.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + reference.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String expected(MismatchedInputException e) {
        Class<?> type = e.getTargetType() == null ? Object.class : e.getTargetType();
        if (type == Marked.class) {
            return e.getOriginalMessage();
        }
        if (type == Boolean.class) {
            return "expected true or false";
        }
        if (type == Integer.class) {
            return "expected a whole number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "expected a list such as [a, b]";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord()
                ? "expected keys with values, as docs/dialect.md shows them"
                : "expected a text";
    }

    /** The parser's sentences without its quotes of the file. */
    private static String readable(String words) {
        return words.lines()
                .filter(line -> line.matches("[a-z].*") && !line.startsWith("in "))
                .collect(Collectors.joining(", "));
    }
}
