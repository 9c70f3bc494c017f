package org.vsxibulk.adopt.check;

import java.util.List;
import org.vsxibulk.vsxi.dialect.DialectSource;

/** What the dialect itself says that nobody knows. */
final class OpenQuestions {

    private OpenQuestions() {}

    static List<Line> lines(DialectSource source) {
        return source.open().stream()
                .map(key -> new Line(
                        subject(key),
                        question(key),
                        Light.RED,
                        "an open question of the dialect",
                        "put the answer in place of {open: …}",
                        source.place(key)))
                .toList();
    }

    private static String subject(String key) {
        return key.startsWith("tables.") ? key.split("\\.")[1] : "dialect";
    }

    private static String question(String key) {
        return key.startsWith("tables.") ? key.replaceFirst("tables\\.[^.]*\\.?", "") : key;
    }
}
