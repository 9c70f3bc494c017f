package org.vsxibulk.vsxi.http;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Tells why a request is not sent again: what was tried, how often and how long, what the switch said last, what to do.
 *
 * @param lost to failed attempts and pauses
 */
record GivingUp(Request request, int attempts, Duration lost, Attempt.Again<?> last, Clock clock) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XXX", Locale.ROOT);

    SwitchUnavailableException afterAllAttempts() {
        return because("", "when the switch answers again");
    }

    /** @param pause that the budget does not allow */
    SwitchUnavailableException beyond(Budget budget, Duration pause) {
        boolean asked = last.retryAfter().filter(pause::equals).isPresent();
        String limit = budget.setting() + " (" + words(budget.total()) + ")";
        if (!asked || budget.left().isZero()) {
            return because(limit + " is spent", "when the switch answers again");
        }
        String then = TIME.format(ZonedDateTime.now(clock).plus(pause));
        return because(
                "the switch asks to wait " + words(pause) + ", until " + then + ", and of " + limit + " "
                        + words(budget.left()) + " are left",
                "after that time");
    }

    private SwitchUnavailableException because(String limit, String when) {
        return new SwitchUnavailableException(
                request + " did not succeed in " + (attempts == 1 ? "1 attempt" : attempts + " attempts") + " within "
                        + words(lost) + "; the last one: " + last.reason().strip()
                        + (limit.isEmpty() ? "" : "; " + limit)
                        + ". Type the same command again " + when,
                last.cause());
    }

    private static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return time.compareTo(Duration.ofHours(1)) < 0
                ? time.toMinutes() + " min" + unlessZero(time.toSecondsPart(), "s")
                : time.toHours() + " h" + unlessZero(time.toMinutesPart(), "min");
    }

    private static String unlessZero(int number, String unit) {
        return number == 0 ? "" : " " + number + " " + unit;
    }
}
