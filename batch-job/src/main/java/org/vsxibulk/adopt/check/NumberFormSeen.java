package org.vsxibulk.adopt.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.NumberForm;

/** In which form most live numbers are written. In a wrong form no route would match, and an inbound call would be lost. */
final class NumberFormSeen implements TableRule {

    /** Fewer may be anything. */
    private static final int ENOUGH = 3;

    private final List<TableFacts> tables;

    /** @param tables all that were looked at: when only one of them differs, that one needs a form of its own */
    NumberFormSeen(List<TableFacts> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public void judge(TableFacts seen, Lines lines) {
        seen.dialect().fields().stream()
                .filter(field -> field.kind() == Field.Kind.NUMBER)
                .forEach(field -> judge(field, seen, lines));
    }

    private void judge(Field field, TableFacts seen, Lines lines) {
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
        String text = "%s: %s, for example %s"
                .formatted(
                        most.word(),
                        Amount.ofAll(numbers.of(most), numbers.decided(), "numbers"),
                        numbers.example(most));
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
                    say(most, key, seen) + ", or correct the country code ("
                            + numbers.style().countryCode() + ")");
        }
    }

    private static String say(NumberForm most, String key, TableFacts seen) {
        return key.equals(table(seen))
                ? "say numbers: {form: " + most.word() + "} in table "
                        + seen.dialect().table().word() + ": other tables are as the dialect says"
                : "say form: " + most.word();
    }

    /** The table's own form, when it has one; the table, when it should have one. */
    private String key(TableFacts seen, Lines lines) {
        String own = seen.key("numbers.form");
        if (lines.source().has(own)) {
            return own;
        }
        return tables.stream()
                        .filter(other -> other.dialect() != seen.dialect())
                        .filter(other -> !lines.source().has(other.key("numbers.form")))
                        .anyMatch(NumberFormSeen::isAsSaid)
                ? table(seen)
                : "numbers.form";
    }

    private static String table(TableFacts seen) {
        return "tables." + seen.dialect().table().word();
    }

    private static boolean isAsSaid(TableFacts seen) {
        return seen.dialect().fields().stream()
                .filter(field -> field.kind() == Field.Kind.NUMBER)
                .map(seen::numbers)
                .anyMatch(numbers -> numbers.decided() >= ENOUGH
                        && 2 * numbers.of(numbers.style().form()) >= numbers.decided());
    }
}
