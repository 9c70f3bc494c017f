package org.vsxibulk.customer.rule;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.customer.Rule;

/**
 * What is known of the world's numbering plans. Numbers of +1 are judged by arithmetic, since a base has millions of them;
 * others by libphonenumber, once for each thousand. Not thread-safe.
 */
public final class NumberPlan {

    private static final int REMEMBERED = 50_000;
    private static final Set<String> DOMESTIC = Set.of("US", "CA", "PR", "VI", "GU", "AS", "MP");

    private final Map<Long, Verdict> verdicts = new HashMap<>();
    private final Map<Integer, Boolean> domesticAreas = new HashMap<>();

    private record Verdict(Optional<Rule> broken, String why, boolean assigned) {}

    /** Why this is no number of its country, if it is none. */
    Optional<Flaw> fault(long digits) {
        if (NanpShape.applies(digits)) {
            return NanpShape.find(digits);
        }
        Verdict verdict = verdict(digits);
        return verdict.broken().map(rule -> new Flaw(rule, "+" + digits, "'+" + digits + "' " + verdict.why()));
    }

    /** Whether a number of this shape exists in its country. */
    public boolean knows(long digits) {
        return fault(digits).isEmpty();
    }

    /**
     * What a number of another country begins with where it is written as it is dialled, for example {@code 011} in North
     * America; empty when the text is no such number.
     *
     * @param country country code of those who dial
     */
    public Optional<String> internationalPrefix(String dialled, int country) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = util.parseAndKeepRawInput(dialled, util.getRegionCodeForCountryCode(country));
            String international = number.getCountryCode() + util.getNationalSignificantNumber(number);
            boolean abroad = number.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITH_IDD
                    && number.getCountryCode() != country
                    && dialled.endsWith(international)
                    && knows(Long.parseLong(international));
            return abroad
                    ? Optional.of(dialled.substring(0, dialled.length() - international.length()))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** What is dialled in a country before a number of another one, for example 011 in that of +1; absent when not known. */
    public static Optional<String> diallingPrefix(String countryCode) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        String region = util.getRegionCodeForCountryCode(Integer.parseInt(countryCode));
        String abroad = countryCode.equals("44") ? "12125550100" : "442079460000";
        return parse(Long.parseLong(abroad))
                .map(number -> util.formatOutOfCountryCallingNumber(number, region))
                .map(dialled -> dialled.replaceAll("[^0-9+]", ""))
                .filter(dialled -> !dialled.startsWith("+") && dialled.endsWith(abroad))
                .map(dialled -> dialled.substring(0, dialled.length() - abroad.length()));
    }

    /** Whether a number outside +1 lies in a range that its country has given out. */
    boolean assigned(long digits) {
        return NanpShape.applies(digits) || verdict(digits).assigned();
    }

    /** Whether calls to a number cost the caller extra. */
    boolean premium(long digits) {
        if (NanpShape.applies(digits)) {
            // 900 and exchange 976 are the pay-per-call codes of North America (47 CFR 64.1501, NANPA)
            return NanpShape.area(digits) == 900 || NanpShape.exchange(digits) == 976;
        }
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        return parse(digits)
                .map(number -> util.getNumberType(number) == PhoneNumberType.PREMIUM_RATE)
                .orElse(false);
    }

    /** Whether a number is abroad as seen from the United States and Canada; many areas of +1 are islands abroad. */
    boolean international(long digits) {
        return !NanpShape.applies(digits) || !domesticAreas.computeIfAbsent(NanpShape.area(digits), this::isDomestic);
    }

    private boolean isDomestic(int area) {
        String region = parse(10_000_000_000L + area * 10_000_000L + 234_5678L)
                .map(number -> PhoneNumberUtil.getInstance().getRegionCodeForNumber(number))
                .orElse(null);
        return region == null || DOMESTIC.contains(region);
    }

    private Verdict verdict(long digits) {
        // lengths and ranges of numbering plans do not depend on the last three digits
        long thousand = digits / 1000;
        Verdict known = verdicts.get(thousand);
        if (known == null) {
            if (verdicts.size() >= REMEMBERED) {
                verdicts.clear();
            }
            known = judge(digits);
            verdicts.put(thousand, known);
        }
        return known;
    }

    private static Verdict judge(long digits) {
        Optional<PhoneNumber> number = parse(digits);
        if (number.isEmpty()) {
            return new Verdict(Optional.of(CountryCode.RULE), "begins with no country code", false);
        }
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        ValidationResult result = util.isPossibleNumberWithReason(number.get());
        return switch (result) {
            case IS_POSSIBLE -> new Verdict(Optional.empty(), "", util.isValidNumber(number.get()));
            case INVALID_COUNTRY_CODE ->
                new Verdict(Optional.of(CountryCode.RULE), "begins with no country code", false);
            case TOO_LONG -> new Verdict(Optional.of(NumberLength.RULE), "is too long for its country", false);
            default -> new Verdict(Optional.of(NumberLength.RULE), "is too short for its country", false);
        };
    }

    private static Optional<PhoneNumber> parse(long digits) {
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse("+" + digits, null));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
