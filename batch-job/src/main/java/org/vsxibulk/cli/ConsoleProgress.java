package org.vsxibulk.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.job.Progress;
import org.vsxibulk.report.Printable;

/**
 * One line a step on standard error: a moving bar on a terminal, plain lines elsewhere. Standard output stays free for the
 * summary.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int NAME_WIDTH = 28;

    private final PrintWriter err;
    private final BarScreen screen;
    private final boolean terminal;
    private final Clock clock;
    private @Nullable ProgressBar bar;
    private String name = "";
    private String unit = "";
    private long total;
    private long done;
    private long already;
    private Instant begun = Instant.EPOCH;
    private Instant told = Instant.EPOCH;

    ConsoleProgress(PrintWriter err) {
        this(err, Terminal.isThere() && System.getenv("NO_PROGRESS") == null, Clock.systemUTC());
    }

    /** @param terminal whether a bar may move; otherwise plain lines */
    ConsoleProgress(PrintWriter err, boolean terminal, Clock clock) {
        this.err = err;
        this.screen = new BarScreen(err);
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void note(String text) {
        closeBar();
        Terminal.lines(Printable.line(text)).forEach(this::line);
    }

    @Override
    public void begin(String stepName, long stepTotal, String stepUnit) {
        goOn(stepName, stepTotal, stepUnit, 0);
    }

    /** What an earlier start has done is no work of this one, and would make it look too fast. */
    @Override
    public void goOn(String stepName, long stepTotal, String stepUnit, long stepAlready) {
        closeBar();
        name = stepName;
        total = stepTotal;
        unit = stepUnit;
        done = stepAlready;
        already = stepAlready;
        begun = clock.instant();
        told = begun;
        if (terminal && total > 0) {
            // with a screen of its own the library opens no JLine terminal, which would take Ctrl-C from OrderlyEnd
            bar = new ProgressBarBuilder()
                    .setInitialMax(total)
                    .startsFrom(already, Duration.ZERO)
                    .setRenderer(new BarLine(padded(), Amount.word(total, unit)))
                    .setConsumer(screen)
                    .setUpdateIntervalMillis(200)
                    .build();
        }
    }

    @Override
    public void at(long nowDone) {
        done = nowDone;
        if (bar != null) {
            bar.stepTo(done);
        } else if (Duration.between(told, clock.instant()).compareTo(EVERY) > 0) {
            told = clock.instant();
            line(padded() + Rates.running(already, done, total, unit, Duration.between(begun, told)));
        }
    }

    @Override
    public void end(String summary) {
        closeBar();
        Duration took = Duration.between(begun, clock.instant());
        line(padded()
                + (summary.isEmpty() ? Rates.ended(done - already, unit, took) : summary + ", " + Rates.seconds(took)));
        name = "";
    }

    private String padded() {
        return String.format("%-" + NAME_WIDTH + "s", name);
    }

    private void line(String text) {
        err.println(text);
        err.flush();
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
            // the library forgets it for a bar that ends before it is first drawn
            screen.clear();
        }
    }

    @Override
    public void close() {
        closeBar();
    }
}
