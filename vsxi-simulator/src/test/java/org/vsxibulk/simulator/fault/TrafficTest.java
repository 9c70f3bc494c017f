package org.vsxibulk.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final AtomicLong clock = new AtomicLong(-5_000); // System.nanoTime may be negative
    private final Traffic traffic = new Traffic(clock::get);

    @Test
    void aGapRunsFromTheEndOfACallToTheBeginningOfTheNext() {
        assertThat(traffic.begin()).isEqualTo(Traffic.NEVER);
        clock.addAndGet(100);
        traffic.end(Duration.ZERO);
        clock.addAndGet(7);

        assertThat(traffic.begin()).isEqualTo(Duration.ofNanos(7));
    }

    @Test
    void aCallThatWaitsEndsLater() {
        traffic.begin();
        traffic.end(Duration.ofNanos(50));
        clock.addAndGet(60);

        assertThat(traffic.begin()).isEqualTo(Duration.ofNanos(10));
    }

    @Test
    void overlappingCallsHaveNoGapAndTheLastEndCounts() {
        traffic.begin();
        clock.addAndGet(1_000);
        assertThat(traffic.begin()).isEqualTo(Duration.ZERO);
        traffic.end(Duration.ofNanos(300));
        clock.addAndGet(100);
        traffic.end(Duration.ZERO);
        clock.addAndGet(400);

        assertThat(traffic.begin()).isEqualTo(Duration.ofNanos(200));
    }
}
