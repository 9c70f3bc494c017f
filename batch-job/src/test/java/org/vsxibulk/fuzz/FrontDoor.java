package org.vsxibulk.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vsxibulk.cli.VsxiBulk;

/** A verb as a user types it, and what must hold whatever it was fed. */
final class FrontDoor {

    private static final Pattern STACK_TRACE =
            Pattern.compile("\n\\s+at [a-z]+\\.[\\w.$]+\\(|Exception|internal fault");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\u0080-\u009f\u202a-\u202e\u2066-\u2069&&[^\n]]");
    private static final Set<Integer> REFUSED = Set.of(1, 2);

    private FrontDoor() {}

    /** Whether {@code validate} accepts its input. */
    static boolean validates(Path reports, String... words) throws IOException {
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen, true);
        int exitCode = VsxiBulk.run(out, out, words);
        String shown = screen.toString();
        if (exitCode != 0 && !REFUSED.contains(exitCode)) {
            throw new AssertionError("exit code " + exitCode + ":\n" + shown);
        }
        if (STACK_TRACE.matcher(shown).find()) {
            throw new AssertionError("a stack trace on the screen:\n" + shown);
        }
        if (UNSEEN.matcher(shown).find()) {
            throw new AssertionError("what a terminal obeys on the screen:\n" + shown);
        }
        if (exitCode != 0 && shown.isBlank()) {
            throw new AssertionError("refused without a word");
        }
        cleanUp(reports);
        return exitCode == 0;
    }

    private static void cleanUp(Path reports) throws IOException {
        if (!Files.exists(reports)) {
            return;
        }
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (file.endsWith("fault.txt")) {
                    throw new AssertionError(Files.readString(file));
                }
                Files.delete(file);
            }
        }
    }
}
