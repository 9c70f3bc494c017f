package org.vsxibulk.vsxi.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.WipingWords;
import org.vsxibulk.settings.Retry;
import org.vsxibulk.vsxi.dialect.Dialect;

/** A transport that plays prepared answers and keeps what was asked; waiting only counts. */
final class Script implements Transport {

    /** One prepared answer, or a failure. */
    private record Line(int status, Optional<Duration> retryAfter, String body, Optional<IOException> failure) {}

    final List<Request> requests = new ArrayList<>();
    final FakeTime time = new FakeTime();
    final List<Duration> pauses = time.pauses;
    private Duration eachTakes = Duration.ZERO;
    private final Deque<Line> lines = new ArrayDeque<>();

    Script answer(int status, String body) {
        lines.add(new Line(status, Optional.empty(), body, Optional.empty()));
        return this;
    }

    Script answer(int status, Duration retryAfter) {
        lines.add(new Line(status, Optional.of(retryAfter), "", Optional.empty()));
        return this;
    }

    Script failure(IOException failure) {
        lines.add(new Line(0, Optional.empty(), "", Optional.of(failure)));
        return this;
    }

    /** Whatever was prepared and not played. */
    void clear() {
        lines.clear();
    }

    /** From now on every answer takes so long. */
    Script eachTaking(Duration time) {
        eachTakes = time;
        return this;
    }

    VsxiClient client(Dialect dialect) {
        return client(dialect, new StopSignal());
    }

    VsxiClient client(Dialect dialect, StopSignal stop) {
        Retry thrice = new Retry(
                3, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(5), Duration.ofMinutes(30));
        return client(dialect, thrice, stop);
    }

    VsxiClient client(Dialect dialect, Retry retry, StopSignal stop) {
        return new VsxiClient(dialect, this, Duration.ZERO, retry, stop, time.timing());
    }

    @Override
    public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
        WipingWords.forbid(request.path());
        requests.add(request);
        time.pass(eachTakes);
        if (lines.isEmpty()) {
            throw new AssertionError("nothing was prepared for " + request);
        }
        Line line = lines.remove();
        if (line.failure().isPresent()) {
            throw line.failure().get();
        }
        InputStream body = new ByteArrayInputStream(line.body().getBytes(StandardCharsets.UTF_8));
        return reader.read(line.status(), line.retryAfter(), body);
    }

    boolean isPlayedOut() {
        return lines.isEmpty();
    }

    List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    @Override
    public void close() {}
}
