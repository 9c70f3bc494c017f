package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.settings.Retry;

/**
 * Sends one request at a time, apart from the last one, and again when no answer came or the answer says so: as long as
 * attempts and budgets last. An attempt that has begun is not cut short by a budget. Not thread-safe.
 */
final class RequestSender {

    private final Transport transport;
    private final MinGap gap;
    private final Retry retry;
    private final Budget ofRun;
    private final StopSignal stop;
    private final Timing timing;
    private final Traffic traffic;
    private final SwitchWords words;

    RequestSender(
            Transport transport,
            MinGap gap,
            Retry retry,
            StopSignal stop,
            Timing timing,
            Traffic traffic,
            SwitchWords words) {
        this.transport = transport;
        this.gap = gap;
        this.retry = retry;
        this.ofRun = new Budget("switch.retry.run-budget", retry.runBudget());
        this.stop = stop;
        this.timing = timing;
        this.traffic = traffic;
        this.words = words;
    }

    /** @throws SwitchUnavailableException when attempts or a budget are used up, or no further attempt would help */
    <T> T send(Request request, Transport.AnswerReader<Attempt<T>> reader) {
        Course course = new Course(request, retry, ofRun, timing);
        while (true) {
            stop.throwIfRequested();
            gap.await();
            traffic.sent(request, course.begin());
            long begun = timing.nanoTime().getAsLong();
            Attempt<T> attempt = attempt(request, reader);
            if (attempt instanceof Attempt.Done<T> done) {
                return done.result();
            }
            Duration took = Duration.ofNanos(timing.nanoTime().getAsLong() - begun);
            Optional<T> believed = course.afterFailure((Attempt.Again<T>) attempt, took);
            if (believed.isPresent()) {
                return believed.get();
            }
        }
    }

    /** Time that failed attempts, and the pauses after them, have cost until now. */
    Duration lost() {
        return ofRun.spent();
    }

    private <T> Attempt<T> attempt(Request request, Transport.AnswerReader<Attempt<T>> reader) {
        try {
            return transport.exchange(request, reader);
        } catch (IOException e) {
            LostAnswer.throwIfHopeless(request, e);
            String told = LostAnswer.describe(e);
            String reason = words.hide(told);
            // the cause would tell what the message hides
            @Nullable IOException cause = reason.equals(told) ? e : null;
            return new Attempt.Again<>(reason, Optional.empty(), cause, Optional.empty());
        } finally {
            gap.requestEnded();
        }
    }
}
