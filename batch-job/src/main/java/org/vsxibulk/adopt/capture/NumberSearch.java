package org.vsxibulk.adopt.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.dialect.NumberForm;
import org.vsxibulk.vsxi.dialect.NumberStyle;

/** Finds the form of telephone numbers in live ones. Leading digits of numbers have none. */
final class NumberSearch {

    private static final String KEY = "numbers.";
    private static final int DIGITS_SHOWN = 5;

    private final Start start;
    private final NumberStyle known;
    private final WholeNumbers whole;

    /** @param known what the starting dialect says */
    NumberSearch(Start start, NumberStyle known) {
        this.start = start;
        this.known = known;
        this.whole = new WholeNumbers(known.countryCode());
    }

    /**
     * @param numbers every text that may be a number, by the field that it stands in
     * @param matches every match of a digit mapping; empty for a table without such
     */
    NumberFacts of(Map<String, List<String>> numbers, Collection<String> matches) {
        Fact form = form(numbers);
        return new NumberFacts(
                form,
                start.unchecked(KEY + "country-code", known.countryCode(), "only matters for the national form"),
                foreignPrefix(
                        form, numbers.values().stream().flatMap(List::stream).toList()),
                allNumbers(matches));
    }

    private Fact form(Map<String, List<String>> numbers) {
        Map<NumberForm, Integer> all = new EnumMap<>(NumberForm.class);
        List<String> lines = new ArrayList<>();
        numbers.forEach((field, texts) -> {
            Map<NumberForm, Integer> counts = counts(texts);
            counts.forEach((form, count) -> all.merge(form, count, Integer::sum));
            lines.add(field + ": " + told(counts));
        });
        int sum = all.values().stream().mapToInt(Integer::intValue).sum();
        String guess = known.form().word();
        if (sum < Choice.FEWEST_VALUES) {
            return Fact.open(guess, "only " + sum + " whole numbers were seen", List.of());
        }
        if (all.size() > 1) {
            return Fact.open(guess, "live numbers have several forms", lines);
        }
        NumberForm form = all.keySet().iterator().next();
        String shape = switch (form) {
            case NATIONAL -> "have no country code";
            case E164 -> "begin with country code " + known.countryCode();
            case E164_PLUS -> "begin with a plus sign";
        };
        return Fact.assumed(form.word(), sum + " of " + sum + " whole numbers " + shape);
    }

    private Map<NumberForm, Integer> counts(List<String> texts) {
        Map<NumberForm, Integer> counts = new EnumMap<>(NumberForm.class);
        texts.forEach(text -> whole.form(text).ifPresent(form -> counts.merge(form, 1, Integer::sum)));
        return counts;
    }

    private static String told(Map<NumberForm, Integer> counts) {
        return counts.isEmpty()
                ? "no whole numbers"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().word())
                        .collect(Collectors.joining(", "));
    }

    private Fact foreignPrefix(Fact form, List<String> texts) {
        boolean national =
                form.value().filter(NumberForm.NATIONAL.word()::equals).isPresent();
        List<String> longer = national || form.isOpen() ? longerThanNational(texts) : List.of();
        if (longer.isEmpty()) {
            return national && !form.isOpen()
                    ? Fact.open(
                            known.foreignPrefix(),
                            "no foreign number is among the live ones",
                            List.of(
                                    "what stands before a number of another country, for example 011; \"\" for nothing"))
                    : start.unchecked(
                            KEY + "foreign-prefix", known.foreignPrefix(), "only matters for the national form");
        }
        Map<String, List<String>> byPrefix = longer.stream()
                .collect(Collectors.groupingBy(
                        text -> whole.internationalPrefix(text).orElse(""), TreeMap::new, Collectors.toList()));
        String most = byPrefix.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.size(), other.size())))
                .orElseThrow()
                .getKey();
        if (byPrefix.size() == 1 && !most.isEmpty()) {
            return Fact.assumed(
                    most,
                    (longer.size() == 1 ? "" : "all ")
                            + Amount.of(
                                    longer.size(),
                                    "number that is longer than national ones begins",
                                    "numbers that are longer than national ones begin")
                            + " with it: " + example(longer));
        }
        return Fact.open(
                most,
                Amount.of(longer.size(), "number is", "numbers are")
                        + " longer than national ones; what stands before a foreign number?",
                byPrefix.entrySet().stream()
                        .map(prefix -> (prefix.getKey().isEmpty()
                                        ? "no international prefix is known in "
                                        : "\"" + prefix.getKey() + "\": ")
                                + prefix.getValue().size() + ", like " + example(prefix.getValue()))
                        .toList());
    }

    /** Numbers that are neither national nor the own country's, and too long to be leading digits of either. */
    private List<String> longerThanNational(List<String> texts) {
        int national = texts.stream()
                .filter(text ->
                        whole.form(text).filter(NumberForm.NATIONAL::equals).isPresent())
                .mapToInt(String::length)
                .max()
                .orElse(Integer.MAX_VALUE);
        return texts.stream()
                .filter(text -> text.length() > national && text.matches("[0-9]{8,20}"))
                .filter(text -> whole.form(text).isEmpty())
                .toList();
    }

    /** Only its beginning: the folder may be shown to others. */
    private static String example(List<String> numbers) {
        String first = numbers.get(0);
        return first.substring(0, DIGITS_SHOWN) + "… (" + first.length() + " digits)";
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
