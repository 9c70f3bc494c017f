package org.vsxibulk.cli;

import java.time.Duration;
import java.util.Locale;
import org.vsxibulk.customer.Amount;

/** How fast something goes, in words. */
final class Rates {

    private Rates() {}

    /**
     * While it goes on: count, rate, time left.
     *
     * @param already how much of it was done before
     */
    static String running(long already, long done, long total, String unit, Duration took) {
        double rate = (done - already) / Math.max(0.001, seconds(took.toMillis()));
        String left = total > 0 && rate > 0 ? ", " + Math.round((total - done) / rate) + " s left" : "";
        String count = total > 0 ? Amount.ofAll(done, total, unit) : Amount.of(done, unit);
        return String.format(Locale.ROOT, "%s, %,.0f/s%s", count, rate, left);
    }

    /** When it has ended: count, rate, time. */
    static String ended(long done, String unit, Duration took) {
        double rate = done / Math.max(0.001, seconds(took.toMillis()));
        return done == 0
                ? "nothing to do"
                : String.format(Locale.ROOT, "%s, %,.0f/s, %s", Amount.of(done, unit), rate, seconds(took));
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", seconds(took.toMillis()));
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }
}
