package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.HandClock;
import picocli.CommandLine;

class UntilOptionTest {

    private static Optional<ZonedDateTime> at(String now, String... words) {
        UntilOption option = CommandLine.populateCommand(new UntilOption(), words);
        return option.moment(HandClock.at(now));
    }

    /** The last Sunday of March has no 02:30 in Berlin, and that of October has two. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T01:00+01:00[Europe/Berlin], 05:30, 2026-11-23T05:30+01:00[Europe/Berlin]",
        "2026-11-23T01:00+01:00[Europe/Berlin], 5:30, 2026-11-23T05:30+01:00[Europe/Berlin]",
        "2026-11-23T23:10+01:00[Europe/Berlin], 05:30, 2026-11-24T05:30+01:00[Europe/Berlin]",
        "2026-11-23T05:30+01:00[Europe/Berlin], 05:30, 2026-11-24T05:30+01:00[Europe/Berlin]",
        "2026-11-23T23:59+01:00[Europe/Berlin], 00:00, 2026-11-24T00:00+01:00[Europe/Berlin]",
        "2026-03-29T01:00+01:00[Europe/Berlin], 02:30, 2026-03-29T03:30+02:00[Europe/Berlin]",
        "2026-10-25T01:00+02:00[Europe/Berlin], 02:30, 2026-10-25T02:30+02:00[Europe/Berlin]",
        "2026-10-25T02:45+02:00[Europe/Berlin], 02:30, 2026-10-25T02:30+01:00[Europe/Berlin]",
        "2026-10-25T02:45+01:00[Europe/Berlin], 02:30, 2026-10-26T02:30+01:00[Europe/Berlin]"
    })
    void itIsTheNextMomentAtWhichClocksShowThatTime(String now, String until, ZonedDateTime moment) {
        assertThat(at(now, "--until", until)).contains(moment);
    }

    @Test
    void withoutItThereIsNoWindow() {
        assertThat(at("2026-11-23T01:00Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24:00", "25:00", "5", "05:60", "0530", "5:30am", "", "HH:MM", "05:30:00", "-1:00", "٠٥:٣٠"})
    void nonsenseIsNamedWithWhatWouldBeRight(String nonsense) {
        assertThatThrownBy(() -> at("2026-11-23T01:00Z", "--until", nonsense))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("'" + nonsense + "'")
                .hasMessageContaining("--until 05:30");
    }
}
