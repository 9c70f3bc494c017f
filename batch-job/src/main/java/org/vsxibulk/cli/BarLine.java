package org.vsxibulk.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/**
 * A step's name, a bar, the count, and the time that is left once it can be told; in ASCII, which needs no locale. What is
 * always as long as before, so that nothing of an earlier line stays.
 */
final class BarLine implements ProgressBarRenderer {

    private static final int SHORTEST_BAR = 10;
    private static final String LEFT = "%-13s";

    private final String name;
    private final String unit;

    /** @param name as wide as all others */
    BarLine(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    @Override
    public String render(ProgressState state, int width) {
        return line(state.getStart(), state.getCurrent(), state.getMax(), state.getElapsedAfterStart(), width);
    }

    /**
     * @param already how much of it was done before
     * @param took for what was not
     */
    String line(long already, long done, long total, Duration took, int width) {
        String count = String.format("%" + Long.toString(total).length() + "d/%d", done, total);
        String left = String.format(LEFT, left(already, done, total, took));
        int room = width - name.length() - "[] ".length() - count.length() - left.length();
        if (room < SHORTEST_BAR) {
            room += left.length();
            left = "";
        }
        String counted = " " + unit;
        if (room - counted.length() < SHORTEST_BAR) {
            counted = "";
        }
        return name + bar(done, total, Math.max(0, room - counted.length())) + " " + count + counted + left;
    }

    private static String bar(long done, long total, int length) {
        int full = (int) (length * Math.min(1, Math.max(0, done / (double) total)));
        return "[" + "=".repeat(full) + " ".repeat(length - full) + "]";
    }

    private static String left(long already, long done, long total, Duration took) {
        if (done <= already || done >= total) {
            return "";
        }
        long seconds = (long) Math.ceil(took.toMillis() / 1000.0 * (total - done) / (done - already));
        if (seconds < 120) {
            return ", " + seconds + " s left";
        }
        return seconds < 7200 ? ", " + seconds / 60 + " min left" : ", " + seconds / 3600 + " h left";
    }
}
