package org.vsxibulk.vsxi.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends one request at a time, apart from the last one, and again when no answer came or the answer says so. */
final class RequestSender {

    /** What became of one attempt. */
    sealed interface Attempt<T> {

        record Done<T>(T result) implements Attempt<T> {}

        /** @param reason why it is worth another try */
        record Again<T>(String reason, Optional<Duration> retryAfter) implements Attempt<T> {}
    }

    private final Transport transport;
    private final MinGap gap;
    private final Backoff backoff;
    private final StopSignal stop;
    private final Pause pause;
    private final Traffic traffic;
    private final SwitchWords words;

    RequestSender(
            Transport transport,
            MinGap gap,
            Backoff backoff,
            StopSignal stop,
            Pause pause,
            Traffic traffic,
            SwitchWords words) {
        this.transport = transport;
        this.gap = gap;
        this.backoff = backoff;
        this.stop = stop;
        this.pause = pause;
        this.traffic = traffic;
        this.words = words;
    }

    /** @throws SwitchUnavailableException when all attempts are used up or none would help */
    <T> T send(Request request, Transport.AnswerReader<Attempt<T>> reader) {
        @Nullable IOException last = null;
        String reason = "";
        for (int attempt = 1; attempt <= backoff.attempts(); attempt++) {
            Optional<Duration> retryAfter = Optional.empty();
            stop.throwIfRequested();
            gap.await();
            traffic.sent(request, attempt);
            try {
                Attempt<T> answer = transport.exchange(request, reader);
                if (answer instanceof Attempt.Done<T> done) {
                    return done.result();
                }
                var again = (Attempt.Again<T>) answer;
                reason = again.reason();
                retryAfter = again.retryAfter();
            } catch (IOException e) {
                throwIfHopeless(request, e);
                reason = words.hide(describe(e));
                // the cause would tell what the message hides
                last = reason.equals(describe(e)) ? e : null;
            } finally {
                gap.requestEnded();
            }
            if (attempt < backoff.attempts()) {
                pause.of(backoff.delay(attempt, retryAfter));
            }
        }
        throw new SwitchUnavailableException(
                request + " did not succeed in " + backoff.attempts() + " attempts; the last one: " + reason, last);
    }

    private static void throwIfHopeless(Request request, IOException e) {
        if (e instanceof SSLException tls && brokeOff(tls)) {
            return;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificateException untrusted) {
                throw new SwitchUnavailableException(String.valueOf(untrusted.getMessage()), e);
            }
        }
        if (e instanceof SSLException) {
            throw new SwitchUnavailableException("no TLS with the switch: " + deepest(e) + " (" + request + ")", e);
        }
        if (e instanceof UnknownHostException) {
            throw new SwitchUnavailableException("unknown host " + e.getMessage() + "; check --switch or VSXI_URL", e);
        }
    }

    /** A connection that ends while TLS begins shows as a failed handshake, but says nothing about trust. */
    private static boolean brokeOff(SSLException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return true;
            }
        }
        return false;
    }

    private static String describe(IOException e) {
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "no connection (" + e.getMessage() + ")";
        }
        if (e instanceof InterruptedIOException) {
            return "time-out (" + e.getMessage() + ")";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
