package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vsxibulk.HandClock;

/** No request is begun that might not end before the window closes. */
class WindowTest {

    private static final Request READ = Request.get("/x");

    private final HandClock clock = HandClock.at("2026-11-23T05:00+01:00[Europe/Berlin]");
    private final StopSignal stop = new StopSignal();
    private final Window window = new Window(
            ZonedDateTime.parse("2026-11-23T05:30+01:00[Europe/Berlin]"), clock, stop, Duration.ofSeconds(60));

    private static Request write(int bytes) {
        return new Request("POST", "/x", Optional.of(new byte[bytes]));
    }

    /** A switch that takes so long for one request. */
    private void send(Request request, Duration time) throws IOException {
        Transport switchboard = new Transport() {
            @Override
            public <T> T exchange(Request sent, AnswerReader<T> reader) throws IOException {
                clock.forward(time);
                throw new IOException("no answer");
            }

            @Override
            public void close() {}
        };
        try (Transport windowed = new WindowedTransport(switchboard, window)) {
            windowed.exchange(request, (status, retryAfter, body) -> status);
        } catch (IOException e) {
            assertThat(e).hasMessage("no answer");
        }
    }

    private void left(Duration time) {
        clock.forward(window.left().minus(time));
    }

    private void assertNotBegun(Request request) {
        assertThatThrownBy(() -> send(request, Duration.ZERO))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("2026-11-23 05:30 CET");
        assertThat(window.stoppedTheRun()).isTrue();
        assertThat(stop.requested()).isTrue();
    }

    @Test
    void aWriteGetsTwiceTheTimeOfTheLongestSoFar() throws IOException {
        send(write(100), Duration.ofSeconds(10));
        send(write(100), Duration.ofSeconds(4));
        left(Duration.ofSeconds(20));
        send(write(100), Duration.ofMillis(1));
        assertNotBegun(write(100));
    }

    @Test
    void theFirstWriteGetsTwiceTheTimeOfTheLongestDownload() throws IOException {
        send(READ, Duration.ofSeconds(7));
        send(READ, Duration.ofSeconds(1));
        left(Duration.ofSeconds(13));
        assertNotBegun(write(100));
    }

    @Test
    void aDocumentThatIsBiggerThanAllBeforeGetsMoreTime() throws IOException {
        send(write(1_000), Duration.ofSeconds(1));
        left(Duration.ofSeconds(19));
        send(write(1_000), Duration.ZERO);
        assertNotBegun(write(10_000));
    }

    @Test
    void noWriteGetsMoreTimeThanItsAnswerIsAwaited() throws IOException {
        send(write(10), Duration.ofSeconds(50));
        left(Duration.ofSeconds(60));
        send(write(1_000_000), Duration.ZERO);
    }

    @Test
    void howeverQuickTheSwitchIsTheLastSecondBelongsToNoWrite() throws IOException {
        send(write(100), Duration.ofMillis(1));
        left(Duration.ofMillis(999));
        assertNotBegun(write(100));
    }

    @Test
    void aDownloadIsBegunUntilTheWindowCloses() throws IOException {
        send(READ, Duration.ofMinutes(10));
        left(Duration.ofMillis(1));
        send(READ, Duration.ofMillis(1));
        assertNotBegun(READ);
    }

    @Test
    void aRunThatWaitsIsStoppedWhenTheWindowCloses() {
        try (StopSignal.Watch watch = window.watch()) {
            clock.forward(Duration.ofMinutes(29));
            assertThat(stop.requested()).isFalse();
            clock.forward(Duration.ofMinutes(1));
            await().until(stop::requested);
        }
        assertThatThrownBy(stop::throwIfRequested).hasMessageContaining("has closed");
        assertThat(window.stoppedTheRun()).isTrue();
    }

    @Test
    void whoWasStoppedBeforeWasNotStoppedByTheWindow() {
        stop.request();
        left(Duration.ZERO);
        assertThatThrownBy(() -> send(READ, Duration.ZERO))
                .isInstanceOf(StoppedException.class)
                .hasMessage("stopped in order");
        assertThat(window.stoppedTheRun()).isFalse();
    }

    @Test
    void whatSmallDocumentsTookSaysNothingOfBigOnes() throws IOException {
        send(write(100), Duration.ofSeconds(1));
        send(write(10_000), Duration.ofSeconds(4));
        send(write(100), Duration.ofSeconds(1));
        send(write(9_000), Duration.ofSeconds(2));
        assertThat(window.times().write()).contains(Duration.ofSeconds(3));
    }
}
