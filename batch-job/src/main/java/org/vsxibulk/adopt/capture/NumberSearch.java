package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.vsxi.dialect.NumberForm;
import org.vsxibulk.vsxi.dialect.NumberStyle;

/** Finds the form of telephone numbers in live ones. */
final class NumberSearch {

    private static final String KEY = "numbers.";

    /** A number of North America without its country code. */
    private static final String NATIONAL = "[2-9][0-9]{9}";

    private final Start start;
    private final NumberStyle known;

    /** @param known what the starting dialect says */
    NumberSearch(Start start, NumberStyle known) {
        this.start = start;
        this.known = known;
    }

    /**
     * @param numbers every text that may be a number
     * @param matches every match of a digit mapping; empty for a table without such
     */
    NumberFacts of(Collection<String> numbers, Collection<String> matches) {
        List<String> whole = numbers.stream().filter(Shapes::number).toList();
        Fact form = form(whole);
        return new NumberFacts(
                form,
                start.unchecked(KEY + "country-code", known.countryCode(), "only matters for the national form"),
                foreignPrefix(form, whole),
                allNumbers(matches));
    }

    private Fact form(List<String> numbers) {
        long plus = numbers.stream().filter(text -> text.startsWith("+")).count();
        long national = numbers.stream().filter(text -> text.matches(NATIONAL)).count();
        long country = numbers.stream()
                .filter(text -> text.matches(known.countryCode() + "[0-9]{10}"))
                .count();
        String guess = known.form().word();
        if (numbers.size() < Choice.FEWEST_VALUES) {
            return Fact.open(guess, "only " + numbers.size() + " numbers are on the switch", List.of());
        }
        String of = " of " + numbers.size() + " numbers ";
        if (plus == numbers.size()) {
            return Fact.assumed(NumberForm.E164_PLUS.word(), plus + of + "begin with a plus sign");
        }
        if (plus == 0 && national == numbers.size() && known.countryCode().equals("1")) {
            return Fact.assumed(NumberForm.NATIONAL.word(), national + of + "have 10 digits");
        }
        if (plus == 0 && country == numbers.size()) {
            return Fact.assumed(NumberForm.E164.word(), country + of + "are " + known.countryCode() + " and 10 digits");
        }
        return Fact.open(
                guess,
                "live numbers have several forms",
                List.of(
                        "national (10 digits): " + national,
                        "e164 (" + known.countryCode() + " and 10 digits): " + country,
                        "e164-plus: " + plus,
                        "others: " + (numbers.size() - national - country - plus)));
    }

    private Fact foreignPrefix(Fact form, List<String> numbers) {
        if (form.isOpen()
                || form.value().filter(NumberForm.NATIONAL.word()::equals).isEmpty()) {
            return start.unchecked(KEY + "foreign-prefix", known.foreignPrefix(), "only matters for the national form");
        }
        return Fact.open(
                known.foreignPrefix(),
                "no foreign number is among " + numbers.size() + " live ones",
                List.of("what stands before a number of another country, for example 011; \"\" for nothing"));
    }

    private Fact allNumbers(Collection<String> matches) {
        Set<String> words = new LinkedHashSet<>();
        matches.stream().filter(text -> !Shapes.digits(text)).forEach(words::add);
        List<String> lines = new ArrayList<>();
        words.stream().limit(8).forEach(word -> lines.add("match that is no number: '" + word + "'"));
        if (words.contains(known.allNumbers())) {
            return words.size() == 1
                    ? Fact.assumed(known.allNumbers(), "the only match that is no number")
                    : Fact.open(known.allNumbers(), "several matches are no numbers", lines);
        }
        return words.size() == 1
                ? Fact.assumed(words.iterator().next(), "the only match that is no number")
                : Fact.open(
                        known.allNumbers(),
                        words.isEmpty() ? "no digit mapping for all numbers is on the switch" : "several candidates",
                        lines);
    }
}
