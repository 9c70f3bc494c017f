package org.vsxibulk.report;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vsxibulk.customer.Amount;

/** Numbers and times as people read them. */
final class Wording {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private Wording() {}

    /** What suits a plan, the preview of a decommissioning, or a run that wrote. */
    static String ofSteps(String verb, String plan, String preview, String done) {
        return switch (verb) {
            case "plan" -> plan;
            case "decommission-preview" -> preview;
            default -> done;
        };
    }

    /** With commas between thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A line of a file; empty for 0, which stands for none. */
    static String line(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    /** For example {@code 1 finding} or {@code 2 findings}. */
    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** For example {@code 1 entry} or {@code 2 entries}. */
    static String count(long number, String one, String many) {
        return Amount.of(number, one, many);
    }

    /** For example {@code until 2026-03-01 05:30 CET; it closed before all was done}. */
    static String window(WindowSummary window) {
        return "until " + MOMENT.format(window.until())
                + (window.stoppedTheRun() ? "; it closed before all was done" : "");
    }

    /** For example {@code 0.4 s}, {@code 12 s}, {@code 3 min 5 s} or {@code 2 h 10 min}. */
    static String time(Duration time) {
        if (time.compareTo(Duration.ofSeconds(10)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return time.toSeconds() + " s";
        }
        return time.compareTo(Duration.ofHours(1)) < 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
