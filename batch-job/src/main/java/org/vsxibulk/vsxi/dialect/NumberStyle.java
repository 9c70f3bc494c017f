package org.vsxibulk.vsxi.dialect;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vsxibulk.vsxi.Words;

/**
 * How numbers are written on a switch.
 *
 * @param countryCode the switch's own country, for the national form
 * @param foreignPrefix what stands before a number of another country in the national form, for example {@code 011}
 * @param allNumbers the switch's word for all numbers of a mapping table
 */
public record NumberStyle(NumberForm form, String countryCode, String foreignPrefix, String allNumbers) {

    /** ITU-T E.164: at most 15 digits, no country code begins with 0. */
    private static final Pattern E164 = Pattern.compile("[1-9][0-9]{6,14}");

    /** E.164 digits to the switch's form. */
    public String of(long digits) {
        return of(Long.toString(digits));
    }

    /** {@code +} and digits, {@code *} for all numbers, or digits that are taken as they are. */
    public String write(String value) {
        if (value.equals(Words.ALL_NUMBERS)) {
            return allNumbers;
        }
        return value.startsWith("+") ? of(value.substring(1)) : value;
    }

    /**
     * The numbers that look so on the switch, as E.164 digits; none for any other text. In the national form there may be
     * two, the switch's own country first: where nothing stands before foreign numbers, a long one of the own country looks
     * like a foreign one.
     */
    public List<Long> read(String wire) {
        Stream<String> candidates = switch (form) {
            case E164 -> Stream.of(wire);
            case E164_PLUS -> wire.startsWith("+") ? Stream.of(wire.substring(1)) : Stream.of();
            case NATIONAL ->
                Stream.of(
                        countryCode + wire,
                        wire.startsWith(foreignPrefix) ? wire.substring(foreignPrefix.length()) : "");
        };
        return candidates
                .filter(digits -> E164.matcher(digits).matches() && of(digits).equals(wire))
                .map(Long::valueOf)
                .toList();
    }

    private String of(String digits) {
        return switch (form) {
            case E164 -> digits;
            case E164_PLUS -> "+" + digits;
            case NATIONAL ->
                digits.startsWith(countryCode) ? digits.substring(countryCode.length()) : foreignPrefix + digits;
        };
    }
}
