package org.vsxibulk.cli;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The end of the maintenance window. */
final class UntilOption {

    @Option(
            names = "--until",
            paramLabel = "HH:MM",
            description = "End of the maintenance window in local time, today or else tomorrow: the run stops in order"
                    + " before it, and says beforehand when the work will not fit. Example: --until 05:30")
    private @Nullable String until;

    /**
     * The next moment at which clocks show that time.
     *
     * @throws UserMistake when it is no time of day
     */
    Optional<ZonedDateTime> moment(Clock clock) {
        return Optional.ofNullable(until).map(text -> next(time(text), ZonedDateTime.now(clock)));
    }

    private static LocalTime time(String text) {
        if (!text.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")) {
            throw new UserMistake("--until: '" + text
                    + "' is not a time of day: give hours and minutes from 00:00 to 23:59, for example --until 05:30");
        }
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /** A time that is skipped when summer begins is an hour later; one that comes twice when it ends counts both times. */
    private static ZonedDateTime next(LocalTime time, ZonedDateTime now) {
        ZonedDateTime today = ZonedDateTime.of(now.toLocalDate(), time, now.getZone());
        ZonedDateTime tomorrow = ZonedDateTime.of(now.toLocalDate().plusDays(1), time, now.getZone());
        return Stream.of(today, today.withLaterOffsetAtOverlap())
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElse(tomorrow);
    }
}
