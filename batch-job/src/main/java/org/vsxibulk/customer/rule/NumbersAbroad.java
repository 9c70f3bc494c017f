package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/**
 * Most numbers of the input are abroad, as seen from the country whose numbers the switch keeps without country code. With
 * another country's code in the dialect, every number would be written in a form that no call has. Said once, for the whole
 * input.
 */
final class NumbersAbroad implements BaseCheck {

    static final Rule RULE = Rule.warning(
            "numbers-abroad",
            "Most numbers should be of the country whose numbers the switch keeps without country code.",
            "Compare numbers.country-code of the dialect with a number on the switch.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(List<Enlisted> base, Surroundings around, Problems problems) {
        around.traits().countryCode().ifPresent(country -> check(base, Long.parseLong(country), around, problems));
    }

    private static void check(List<Enlisted> base, long country, Surroundings around, Problems problems) {
        long all = base.stream().mapToLong(row -> row.dids().size()).sum();
        long abroad =
                base.stream().mapToLong(row -> abroad(row, country).count()).sum();
        if (2 * abroad <= all) {
            return;
        }
        for (Enlisted row : base) {
            OptionalLong example = abroad(row, country).findFirst();
            if (example.isPresent()) {
                String number = "+" + example.getAsLong();
                new Report(problems, row.draft().row())
                        .add(
                                RULE,
                                Column.DIDS,
                                number,
                                "%s are not of country %s, whose numbers the switch keeps without country code: '%s' becomes %s there"
                                        .formatted(
                                                Amount.ofAll(abroad, all, "numbers"),
                                                country,
                                                number,
                                                Printable.quoted(around.traits()
                                                        .numberForm()
                                                        .apply(example.getAsLong()))));
                return;
            }
        }
    }

    private static LongStream abroad(Enlisted row, long country) {
        return row.dids().stream().filter(number -> isAbroad(number, country));
    }

    /** No country code is the beginning of another one (ITU-T E.164). */
    private static boolean isAbroad(long number, long country) {
        long first = number;
        while (first > country) {
            first /= 10;
        }
        return first != country;
    }
}
