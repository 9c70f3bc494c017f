package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final long DAY = 86_400_000;

    @Test
    void pausesDoubleUntilTheLongest() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3), () -> 0);
        assertThat(backoff.pause(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.pause(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.pause(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.pause(4)).isEqualTo(Duration.ofSeconds(3));
        assertThat(backoff.pause(100)).isEqualTo(Duration.ofSeconds(3));
    }

    @Property
    void chanceTakesAtMostHalfOff(
            @ForAll @LongRange(max = DAY) long first,
            @ForAll @LongRange(max = DAY) long longest,
            @ForAll @IntRange(min = 1, max = 100) int attempt,
            @ForAll @DoubleRange(max = 1) double chance) {
        Duration whole = new Backoff(Duration.ofMillis(first), Duration.ofMillis(longest), () -> 0).pause(attempt);
        Duration pause = new Backoff(Duration.ofMillis(first), Duration.ofMillis(longest), () -> chance).pause(attempt);
        assertThat(whole).isLessThanOrEqualTo(Duration.ofMillis(longest));
        assertThat(pause).isBetween(whole.dividedBy(2), whole);
    }

    @Property
    void noPauseIsShorterThanTheOneBefore(
            @ForAll @LongRange(max = DAY) long first,
            @ForAll @LongRange(max = DAY) long longest,
            @ForAll @IntRange(min = 1, max = 99) int attempt) {
        Backoff backoff = new Backoff(Duration.ofMillis(first), Duration.ofMillis(longest), () -> 0);
        assertThat(backoff.pause(attempt + 1)).isGreaterThanOrEqualTo(backoff.pause(attempt));
    }
}
