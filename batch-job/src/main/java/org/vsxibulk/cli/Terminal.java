package org.vsxibulk.cli;

import java.io.Console;
import java.util.List;
import org.vsxibulk.report.LineWrap;
import org.vsxibulk.report.ScreenSummary;
import picocli.CommandLine.Model.CommandSpec;

/** What standard input and output are connected to. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** JDK 22 to 24 have a console also where nothing is a terminal (JDK-8308591); before, there was nothing to ask. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text for people; one line where there is no terminal, so that it is found in a log. */
    static List<String> lines(String text) {
        return isThere() ? LineWrap.lines("", text, columns(ScreenSummary.WIDEST)) : List.of(text);
    }

    /**
     * As many columns as the terminal has at this moment.
     *
     * @param most not more than these; all of them where there is no terminal, so that files do not depend on one
     */
    static int columns(int most) {
        return isThere()
                ? Math.min(
                        most,
                        CommandSpec.create()
                                .usageMessage()
                                .width(most)
                                .autoWidth(true)
                                .width())
                : most;
    }
}
