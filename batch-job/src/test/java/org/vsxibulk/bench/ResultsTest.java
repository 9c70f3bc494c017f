package org.vsxibulk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.bench.Measured.guide;
import static org.vsxibulk.bench.Measured.sample;
import static org.vsxibulk.bench.Subject.AUDIT;
import static org.vsxibulk.bench.Subject.FLOOR_MIGRATE;
import static org.vsxibulk.bench.Subject.GUIDE;
import static org.vsxibulk.bench.Subject.MIGRATE;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Case HERE = new Case(new Size(1000, 10), 30);
    private static final Case THERE = new Case(new Size(1000, 10), 0);

    @Test
    void theMedianIsTheMiddleOneOrHalfWayBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(3, 1, 20)).isEqualTo(new Spread(3, 1, 20));
        assertThat(Spread.of(3, 1, 20, 5)).isEqualTo(new Spread(4, 1, 20));
        assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7));
        assertThat(Spread.of(List.of())).isEmpty();
    }

    @Test
    void ratiosAreTakenWithinARoundSoThatASlowMinuteOfTheMachineFallsOut() {
        Results results = new Results();
        double[] slowness = {1, 10, 3};
        for (int round = 1; round <= 3; round++) {
            results.add(sample(HERE, FLOOR_MIGRATE, round, 4 * slowness[round - 1]));
            results.add(sample(HERE, MIGRATE, round, 5 * slowness[round - 1]));
            results.add(sample(THERE, FLOOR_MIGRATE, round, 1000));
        }

        assertThat(results.ratio(HERE, MIGRATE, FLOOR_MIGRATE, Sample::wall)).contains(new Spread(1.25, 1.25, 1.25));
    }

    @Test
    void whatWasNotMeasuredHasNoRatio() {
        Results results = new Results();
        results.add(sample(HERE, MIGRATE, 1, 5));

        assertThat(results.ratio(HERE, MIGRATE, FLOOR_MIGRATE, Sample::wall)).isEmpty();
        assertThat(results.spread(THERE, MIGRATE, Sample::wall)).isEmpty();
        assertThat(results.spread(HERE, AUDIT, Sample::wall)).isEmpty();
        assertThat(results.help()).isEmpty();
    }

    @Test
    void theGuidesLoopIsScaledFromItsSampleOfObjectsToAllEntries() {
        Results results = new Results();
        results.add(guide(HERE, 1, 3));
        results.add(sample(HERE, MIGRATE, 1, 2.1));

        Sample loop = results.of(HERE, GUIDE).get(0);
        assertThat(loop.wall()).isEqualTo(1050);
        assertThat(loop.cpu()).isCloseTo(210, Offset.offset(1e-9));
        assertThat(loop.entriesPerSecond()).isEqualTo(20);
        assertThat(results.ratio(HERE, GUIDE, MIGRATE, Sample::wall)
                        .orElseThrow()
                        .median())
                .isCloseTo(500, Offset.offset(1e-9));
    }
}
