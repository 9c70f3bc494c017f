package org.vsxibulk.vsxi.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.settings.Retry;

/**
 * The attempts to get one request answered: whether there is one more, and after which pause. What the switch asked for
 * counts when it is longer than our own pause. Not thread-safe.
 */
final class Course {

    /** The race of two requests within milliseconds is mended by less than a busy switch needs. */
    private static final int SHORTER_AFTER_A_DOUBT = 5;

    private final Request request;
    private final Retry retry;
    private final Budget ofRequest;
    private final Budget ofRun;
    private final Timing timing;
    private int attempts;
    private int doubts;

    Course(Request request, Retry retry, Budget ofRun, Timing timing) {
        this.request = request;
        this.retry = retry;
        this.ofRequest = new Budget("switch.retry.request-budget", retry.requestBudget());
        this.ofRun = ofRun;
        this.timing = timing;
    }

    /** Counts from 1. */
    int begin() {
        return ++attempts;
    }

    /**
     * Waits until it is time for the next attempt, unless the answer is to be believed now: because it was given often
     * enough, or because asking again would cost more than one request may.
     *
     * @param took how long the attempt took that failed
     * @return what follows from the answer that is believed; empty when there is to be another attempt
     * @throws SwitchUnavailableException when there is to be none
     */
    <T> Optional<T> afterFailure(Attempt.Again<T> failure, Duration took) {
        Duration pause = pause(failure);
        Optional<T> believed = believed(failure, took.plus(pause));
        if (believed.isEmpty()) {
            spend(took);
            giveUpUnlessAllowed(pause, failure);
            pause(pause);
        }
        return believed;
    }

    private <T> Optional<T> believed(Attempt.Again<T> failure, Duration costOfAnother) {
        doubts += failure.doubtful().isPresent() ? 1 : 0;
        boolean tooDear = failure.retryAfter().isEmpty() && !ofRequest.allows(costOfAnother);
        return failure.doubtful()
                .filter(doubtful -> doubts >= doubtful.tries() || attempts >= retry.attempts() || tooDear)
                .map(Attempt.Doubtful::result);
    }

    private void giveUpUnlessAllowed(Duration pause, Attempt.Again<?> failure) {
        GivingUp giveUp = new GivingUp(request, attempts, ofRequest.spent(), failure, timing.clock());
        if (attempts >= retry.attempts()) {
            throw giveUp.afterAllAttempts();
        }
        for (Budget budget : List.of(ofRequest, ofRun)) {
            if (!budget.allows(pause)) {
                throw giveUp.beyond(budget, pause);
            }
        }
    }

    /** A pause that a stop breaks off costs what it lasted. */
    private void pause(Duration pause) {
        long begun = timing.nanoTime().getAsLong();
        try {
            timing.pause().of(pause);
        } catch (StoppedException e) {
            spend(Duration.ofNanos(timing.nanoTime().getAsLong() - begun));
            throw e;
        }
        spend(pause);
    }

    private void spend(Duration time) {
        ofRequest.spend(time);
        ofRun.spend(time);
    }

    private Duration pause(Attempt.Again<?> failure) {
        boolean doubt = failure.doubtful().isPresent();
        Duration first = doubt ? retry.firstPause().dividedBy(SHORTER_AFTER_A_DOUBT) : retry.firstPause();
        Duration own = new Backoff(first, retry.longestPause(), timing.random()).pause(attempts);
        return failure.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }
}
