package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How fast something goes, in words. */
class RatesTest {

    @Test
    void whileItGoesOnCountRateAndTimeLeftAreTold() {
        assertThat(Rates.running(0, 5000, 20000, "entries", Duration.ofSeconds(10)))
                .isEqualTo("5,000 of 20,000 entries, 500/s, 30 s left");
    }

    @Test
    void withoutATotalThereIsNoTimeLeft() {
        assertThat(Rates.running(0, 5000, 0, "rows", Duration.ofSeconds(10))).isEqualTo("5,000 rows, 500/s");
    }

    @Test
    void beforeTheFirstEntryNobodyKnowsHowLong() {
        assertThat(Rates.running(0, 0, 100, "entries", Duration.ZERO)).isEqualTo("0 of 100 entries, 0/s");
    }

    @Test
    void atTheEndCountRateAndTimeAreTold() {
        assertThat(Rates.ended(1200, "entries", Duration.ofMillis(2400))).isEqualTo("1,200 entries, 500/s, 2.4 s");
        assertThat(Rates.ended(0, "entries", Duration.ofMillis(2400))).isEqualTo("nothing to do");
    }
}
