package org.vsxibulk.vsxi.dialect;

import org.vsxibulk.vsxi.Words;

/**
 * How numbers are written on a switch.
 *
 * @param countryCode the switch's own country, for the national form
 * @param foreignPrefix what stands before a number of another country in the national form, for example {@code 011}
 * @param allNumbers the switch's word for all numbers of a mapping table
 */
public record NumberStyle(NumberForm form, String countryCode, String foreignPrefix, String allNumbers) {

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

    private String of(String digits) {
        return switch (form) {
            case E164 -> digits;
            case E164_PLUS -> "+" + digits;
            case NATIONAL ->
                digits.startsWith(countryCode) ? digits.substring(countryCode.length()) : foreignPrefix + digits;
        };
    }
}
