package org.vsxibulk.vsxi.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The maintenance window of a run. When it closes the run is asked to stop, which breaks downloads off. A write that might
 * still be under way then is not begun: it is expected to take twice as long as the longest so far.
 */
public final class Window {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int MARGIN = 2;
    private static final long LOOK_MILLIS = 250;

    private final ZonedDateTime closes;
    private final Clock clock;
    private final StopSignal stop;
    private final Duration mostForAWrite;
    private final RequestTimes times = new RequestTimes();
    private volatile boolean stoppedTheRun;

    /** @param mostForAWrite when the answer to a write is given up */
    public Window(ZonedDateTime closes, Clock clock, StopSignal stop, Duration mostForAWrite) {
        this.closes = closes;
        this.clock = clock;
        this.stop = stop;
        this.mostForAWrite = mostForAWrite;
    }

    public ZonedDateTime closes() {
        return closes;
    }

    /** For people, with date and time zone. */
    public String inWords() {
        return MOMENT.format(closes);
    }

    /** The same for another moment. */
    public String inWords(Instant moment) {
        return MOMENT.format(moment.atZone(closes.getZone()));
    }

    public Duration left() {
        return Duration.between(clock.instant(), closes.toInstant());
    }

    /** What requests of this run took. */
    public RequestTimes times() {
        return times;
    }

    /** Whether the run was stopped because of this window. */
    public boolean stoppedTheRun() {
        return stoppedTheRun;
    }

    /** Asks the run to stop when the window closes, until the watch is closed. */
    public StopSignal.Watch watch() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "window");
            thread.setDaemon(true);
            return thread;
        });
        // looks again and again: a clock may be set, and a machine may sleep
        timer.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return timer::shutdownNow;
    }

    private void look() {
        if (left().isNegative() || left().isZero()) {
            end("the window until " + inWords() + " has closed: stopped in order");
        }
    }

    private void end(String why) {
        if (!stop.requested()) {
            stoppedTheRun = true;
            stop.request(why);
        }
    }

    /** @throws StoppedException when the request might not end before the window closes */
    void requireRoomFor(Request request) {
        look();
        if (!request.reads()) {
            Duration need = need(request);
            if (left().compareTo(need) < 0) {
                end("the window until " + inWords() + " closes too soon for another write, which may take "
                        + Math.max(1, need.toSeconds()) + " s: stopped in order");
            }
        }
        stop.throwIfRequested();
    }

    private Duration need(Request write) {
        Duration need = times.expected(write).multipliedBy(MARGIN);
        if (need.compareTo(mostForAWrite) > 0) {
            return mostForAWrite;
        }
        return need.compareTo(LEAST) < 0 ? LEAST : need;
    }

    /** Remembers how long a request took, whatever became of it. */
    void took(Request request, Duration time) {
        times.took(request, time);
    }

    Instant now() {
        return clock.instant();
    }
}
