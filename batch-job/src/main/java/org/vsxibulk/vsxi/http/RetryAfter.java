package org.vsxibulk.vsxi.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer header {@code Retry-After}: seconds, or a date in any of the three forms of HTTP (RFC 9110, 10.2.3 and 5.6.7). */
final class RetryAfter {

    /** Nobody waits that long. */
    static final Duration LONGEST = Duration.ofDays(365);

    private static final int LONGEST_IN_DIGITS = 8;

    private RetryAfter() {}

    /**
     * How long to wait: at most {@link #LONGEST}, zero for a time that is over, nothing when the header makes no sense.
     *
     * @param date the answer's own {@code Date}: measured against it, a switch whose clock is wrong is still understood
     * @param now in place of a {@code Date} that is absent or makes no sense
     */
    static Optional<Duration> read(Optional<String> header, Optional<String> date, Instant now) {
        return header.map(String::strip)
                .flatMap(text -> text.matches("[0-9]+")
                        ? Optional.of(seconds(text))
                        : instant(text, now)
                                .map(then -> Duration.between(
                                        date.flatMap(sent -> instant(sent.strip(), now))
                                                .orElse(now),
                                        then)))
                .map(RetryAfter::bounded);
    }

    private static Duration seconds(String digits) {
        String number = digits.replaceFirst("^0+(?=.)", "");
        return number.length() > LONGEST_IN_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(number));
    }

    private static Duration bounded(Duration time) {
        if (time.isNegative()) {
            return Duration.ZERO;
        }
        return time.compareTo(LONGEST) < 0 ? time : LONGEST;
    }

    private static Optional<Instant> instant(String text, Instant now) {
        for (DateTimeFormatter form :
                List.of(form("EEE, dd MMM uuuu HH:mm:ss 'GMT'"), rfc850(now), form("EEE MMM ppd HH:mm:ss uuuu"))) {
            try {
                return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                // not in this form
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** A year of two digits is never more than 50 years ahead. */
    private static DateTimeFormatter rfc850(Instant now) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR,
                        2,
                        2,
                        LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(49))
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }
}
