package org.vsxibulk.adopt.capture;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.vsxi.Field;

/** Finds the fields of digit mappings. */
final class MappingRules {

    /** The word for all numbers, and something short. */
    private static final int MOST_WORDS = 2;

    private final Choice mappings;
    private final Choices all;

    MappingRules(Choice mappings, Choices all) {
        this.mappings = mappings;
        this.all = all;
    }

    void decide() {
        List<Column> single = mappings.free(Field.MAPPING_TABLE).stream()
                .filter(column -> !column.repeats())
                .toList();
        mappings.decide(
                Field.MAPPING_TABLE,
                "ids of digit mapping tables",
                column -> column.all(Shapes::id) && !column.repeats(),
                Evidence.references(single, all.values(Field.MAPPING_TABLE_ID), "ids of digit mapping tables"),
                true);
        match();
        List<Candidate> rest =
                Evidence.most(mappings.free(Field.MAPPING_REPLACEMENT), Shapes::number, "telephone numbers");
        boolean otherIsSure = mappings.sure(Field.MAPPING_MATCH).isPresent();
        mappings.decide(
                Field.MAPPING_REPLACEMENT,
                "telephone numbers",
                column -> column.filled().stream().anyMatch(Shapes::digits) && !column.repeats(),
                rest,
                otherIsSure);
    }

    /** With its table, a match is unique; what it becomes need not be. */
    private void match() {
        List<Candidate> numbers = mappings.free(Field.MAPPING_MATCH).stream()
                .filter(column -> !column.repeats())
                .filter(column ->
                        different(column, true) >= Choice.FEWEST_VALUES && different(column, false) <= MOST_WORDS)
                .map(column -> new Candidate(column, different(column, true) + " different telephone numbers"))
                .toList();
        Optional<Column> table = mappings.sure(Field.MAPPING_TABLE);
        List<Candidate> telling = table.isEmpty()
                ? List.of()
                : numbers.stream()
                        .filter(number -> Keys.unique(List.of(table.get(), number.column())))
                        .map(number -> new Candidate(number.column(), number.reason() + ", each once in its table"))
                        .toList();
        boolean proved = telling.size() == 1 && numbers.size() > 1;
        mappings.decide(
                Field.MAPPING_MATCH,
                "telephone numbers",
                column -> column.filled().stream().anyMatch(Shapes::digits) && !column.repeats(),
                proved ? telling : numbers,
                proved);
    }

    private static long different(Column column, boolean numbers) {
        return column.distinct().stream()
                .filter(text -> Shapes.number(text) == numbers)
                .count();
    }
}
