package org.vsxibulk.adopt.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** What stands for all numbers as the match of a digit mapping. */
final class AllNumbersWord implements TableRule {

    @Override
    public void judge(TableFacts seen, Lines lines) {
        if (seen.dialect().table() != Table.DIGIT_MAPPING) {
            return;
        }
        NumberFacts matches = seen.numbers(Field.MAPPING_MATCH);
        String word = matches.style().allNumbers();
        Tally others = matches.notNumeric();
        Set<String> candidates = others.texts().stream()
                .filter(text -> text.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toSet());
        String own = seen.key("numbers.all-numbers");
        String key = lines.source().has(own) ? own : "numbers.all-numbers";
        if (others.of(word) > 0) {
            lines.green("all-numbers", "'" + word + "' in " + Amount.of(others.of(word), "mappings"));
        } else if (candidates.isEmpty()) {
            lines.yellow(
                    "all-numbers",
                    key,
                    "no mapping forwards all numbers, so that '" + word + "' was never seen",
                    "set one by hand and check again, to see how the switch writes it");
        } else {
            lines.red(
                    "all-numbers",
                    key,
                    "'" + word + "' was never seen; matches that are no numbers: " + others.shown(),
                    "write the one that stands for all numbers");
        }
    }
}
