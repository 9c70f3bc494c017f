package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log that {@code -Xlog:gc:file=…} writes. */
final class GcLog {

    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+\\.\\d+)ms$");

    private GcLog() {}

    /** The words for {@code JAVA_OPTS}. */
    static String option(Path file) {
        return "-Xlog:gc:file=" + file;
    }

    /** All pauses together, in seconds; 0 without a log. */
    static double seconds(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        double millis = 0;
        for (String line : Files.readAllLines(file)) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                millis += Double.parseDouble(pause.group(1));
            }
        }
        return millis / 1000;
    }
}
