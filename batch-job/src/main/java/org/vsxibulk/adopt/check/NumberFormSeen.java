package org.vsxibulk.adopt.check;

import java.util.Arrays;
import java.util.Comparator;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.NumberForm;

/** In which form most live numbers are written. In a wrong form no route would match, and an inbound call would be lost. */
final class NumberFormSeen implements TableRule {

    /** Fewer may be anything. */
    private static final int ENOUGH = 3;

    @Override
    public void judge(TableFacts seen, Lines lines) {
        seen.dialect().fields().stream()
                .filter(field -> field.kind() == Field.Kind.NUMBER)
                .forEach(field -> judge(field, seen, lines));
    }

    private static void judge(Field field, TableFacts seen, Lines lines) {
        String question = "numbers." + field.word();
        NumberFacts numbers = seen.numbers(field);
        NumberForm said = numbers.style().form();
        String key = key(seen, lines);
        if (numbers.decided() == 0) {
            lines.yellow(
                    question,
                    key,
                    "no number is long enough to tell its form",
                    "compare '" + said.word() + "' with a number on the switch");
            return;
        }
        NumberForm most = Arrays.stream(NumberForm.values())
                .max(Comparator.comparing(numbers::of))
                .orElseThrow();
        String text = "%s: %,d of %,d numbers, for example %s"
                .formatted(most.word(), numbers.of(most), numbers.decided(), numbers.example(most));
        if (2 * numbers.of(said) >= numbers.decided()) {
            lines.green(question, text);
        } else if (numbers.decided() < ENOUGH) {
            lines.yellow(
                    question, key, text + "; the dialect says " + said.word(), "too few to be sure: look yourself");
        } else {
            lines.red(
                    question,
                    key,
                    text + "; the dialect says " + said.word(),
                    "say form: " + most.word() + ", or correct the country code ("
                            + numbers.style().countryCode() + ")");
        }
    }

    /** The table's own form, when it has one. */
    private static String key(TableFacts seen, Lines lines) {
        String own = seen.key("numbers.form");
        return lines.source().has(own) ? own : "numbers.form";
    }
}
