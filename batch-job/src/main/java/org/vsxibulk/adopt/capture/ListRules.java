package org.vsxibulk.adopt.capture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.vsxi.Field;

/** Finds the fields of the two tables that only name others: route tables and digit mapping tables. */
final class ListRules {

    private final Choice tables;

    ListRules(Choice tables) {
        this.tables = tables;
    }

    void id(Field field) {
        List<Candidate> ids = Evidence.ids(tables.free(field));
        boolean enough = ids.stream().allMatch(candidate -> candidate.column().entries() >= Choice.FEWEST_VALUES);
        tables.decide(
                field,
                "an integer of its own in every entry",
                column -> column.unique() && column.all(Shapes::id),
                ids,
                enough);
    }

    /** @param trunkTexts texts of trunks: a table of a customer is usually called as its trunk is */
    void name(Field field, Set<String> trunkTexts) {
        List<Column> texts = tables.free(field).stream()
                .filter(column -> !column.repeats() && !column.distinct().isEmpty() && !column.all(Shapes::integer))
                .toList();
        List<Candidate> called = texts.stream()
                .filter(column ->
                        common(column, trunkTexts) * 2 > column.distinct().size()
                                && common(column, trunkTexts) >= Choice.FEWEST_VALUES)
                .map(column -> new Candidate(
                        column,
                        common(column, trunkTexts) + " of " + column.distinct().size() + " texts are on trunks too"))
                .toList();
        boolean proved = !called.isEmpty();
        List<Candidate> candidates = proved
                ? called
                : texts.stream()
                        .filter(column -> column.distinct().size() >= 2)
                        .map(column -> new Candidate(column, Choice.shown(column)))
                        .toList();
        tables.decide(field, "texts", column -> !column.repeats(), candidates, proved);
    }

    private static int common(Column column, Set<String> texts) {
        Set<String> common = new HashSet<>(column.distinct());
        common.retainAll(texts);
        return common.size();
    }
}
