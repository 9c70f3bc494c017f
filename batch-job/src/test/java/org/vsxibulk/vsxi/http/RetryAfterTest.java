package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, sections 10.2.3 and 5.6.7. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static Optional<Duration> read(String header) {
        return RetryAfter.read(Optional.of(header), Optional.empty(), NOW);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "' 120 ', 120", "007, 7", "31535999, 31535999"})
    void seconds(String header, long seconds) {
        assertThat(read(header)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31536001", "999999999", "99999999999999999999999999999999"})
    void anyNumberOfDigitsIsUnderstoodAsVeryLong(String header) {
        assertThat(read(header)).contains(RetryAfter.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mon, 23 Nov 2026 02:01:30 GMT", "Monday, 23-Nov-26 02:01:30 GMT", "Mon Nov 23 02:01:30 2026"})
    void aDateInEachOfItsThreeForms(String header) {
        assertThat(read(header)).contains(Duration.ofSeconds(90));
    }

    @Test
    void aDayOfOneDigitInTheOldForm() {
        assertThat(read("Tue Dec  1 02:00:00 2026")).contains(Duration.ofDays(8));
    }

    @Test
    void aYearOfTwoDigitsIsNeverMoreThanFiftyYearsAhead() {
        assertThat(read("Sunday, 06-Nov-94 08:49:37 GMT")).contains(Duration.ZERO);
        assertThat(read("Wednesday, 23-Nov-44 02:00:00 GMT")).contains(RetryAfter.LONGEST);
    }

    @Test
    void aDateCountsFromTheDateOfTheAnswerWhenTheSwitchHasAnotherTime() {
        Optional<String> sent = Optional.of("Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(RetryAfter.read(Optional.of("Thu, 01 Jan 1970 00:00:09 GMT"), sent, NOW))
                .contains(Duration.ofSeconds(9));
        assertThat(RetryAfter.read(Optional.of("9"), sent, NOW)).contains(Duration.ofSeconds(9));
    }

    @Test
    void aDateCountsFromNowWhenTheAnswersOwnMakesNoSense() {
        assertThat(RetryAfter.read(Optional.of("Mon, 23 Nov 2026 02:00:09 GMT"), Optional.of("yesterday"), NOW))
                .contains(Duration.ofSeconds(9));
    }

    @Test
    void aTimeThatIsOverIsNoTimeToWait() {
        assertThat(read("Mon, 23 Nov 2026 01:59:59 GMT")).contains(Duration.ZERO);
        assertThat(read("Fri, 31 Dec 1999 23:59:59 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-5",
                "+5",
                "1.5",
                "5s",
                "soon",
                "٣",
                "0x10",
                "1e3",
                "2026-11-23T02:01:30Z",
                "Tue, 23 Nov 2026 02:01:30 GMT",
                "Mon, 23 Nov 2026 25:01:30 GMT",
                "Mon, 23 Nov 2026 02:01:30 +0100",
                "Mon, 30 Feb 2026 02:01:30 GMT"
            })
    void garbageSaysNothing(String header) {
        assertThat(read(header)).isEmpty();
    }

    @Test
    void noHeaderSaysNothing() {
        assertThat(RetryAfter.read(Optional.empty(), Optional.of("Mon, 23 Nov 2026 02:00:00 GMT"), NOW))
                .isEmpty();
    }

    @Property
    void everyDateIsReadBack(@ForAll @LongRange(max = 31_536_000) long ahead) {
        String header = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(NOW.plusSeconds(ahead));
        assertThat(read(header)).contains(Duration.ofSeconds(ahead));
    }

    @Property
    void anyTextIsReadWithoutHarmAndWithinBounds(@ForAll String header, @ForAll String date) {
        assertThatCode(() -> assertThat(RetryAfter.read(Optional.of(header), Optional.of(date), NOW)
                                .orElse(Duration.ZERO))
                        .isBetween(Duration.ZERO, RetryAfter.LONGEST))
                .doesNotThrowAnyException();
    }
}
