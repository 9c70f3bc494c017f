package org.vsxibulk.vsxi.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** A time that only passes when somebody says so, or waits. */
final class FakeTime {

    static final Instant BEGIN = Instant.parse("2026-11-23T01:00:00Z");

    final List<Duration> pauses = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private DoubleSupplier random = () -> 0;
    private Optional<Duration> untilStop = Optional.empty();

    void pass(Duration time) {
        passed = passed.plus(time);
    }

    /** Since the beginning. */
    Duration passed() {
        return passed;
    }

    FakeTime with(DoubleSupplier chance) {
        random = chance;
        return this;
    }

    Timing timing() {
        return new Timing(() -> passed.toNanos(), clock(), () -> random.getAsDouble(), this::pause);
    }

    /** Somebody stops the next wait when it has lasted so long. */
    FakeTime stoppedAfter(Duration time) {
        untilStop = Optional.of(time);
        return this;
    }

    private void pause(Duration time) {
        pauses.add(time);
        pass(untilStop.orElse(time));
        if (untilStop.isPresent()) {
            throw new StoppedException(StoppedException.ASKED);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return BEGIN.plus(passed);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
