package org.vsxibulk.torture;

import java.io.PrintStream;
import java.util.Locale;

/** One line a round, as soon as it is over. */
final class ResultTable {

    private static final String ROW = "%4s  %-22s  %-14s  %-46s  %13s  %-34s  %s%n";

    private final PrintStream out;
    private int rounds;

    ResultTable(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.printf(
                ROW, "", "command", "kill", "killed in the step", "first request", "chunks sent twice", "final state");
    }

    void add(RoundResult result) {
        rounds++;
        out.printf(
                Locale.ROOT,
                ROW,
                rounds,
                result.round().reference().scenario().words(),
                result.round().kind().words(),
                result.steps(),
                result.slowestFirstRequest().map(Bars::seconds).orElse("-"),
                twice(result.mostSentTwice()),
                result.differences().isEmpty() ? "equal" : "DIFFERENT");
        result.differences().forEach(difference -> out.println("      " + difference.replace("\n", "\n      ")));
        out.flush();
    }

    private static String twice(SentTwice most) {
        return most.entries() == 0
                ? "0"
                : most.chunks() + " (" + most.entries() + " entries in " + most.documents() + " documents)";
    }
}
