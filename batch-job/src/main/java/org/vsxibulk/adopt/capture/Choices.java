package org.vsxibulk.adopt.capture;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** What was decided until now in all tables that have entries: the values of one table explain those of another. */
final class Choices {

    private final Map<Table, Choice> tables = new EnumMap<>(Table.class);

    Choices(Start start, Map<Table, CapturedTable> live, Guesses guesses) {
        live.forEach((table, entries) -> {
            if (!entries.isEmpty()) {
                tables.put(table, new Choice(table, start, entries, guesses));
            }
        });
    }

    Optional<Choice> of(Table table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** The values of a field that is not in question. */
    Set<String> values(Field field) {
        return of(field.table())
                .flatMap(choice -> choice.sure(field))
                .map(Column::distinct)
                .orElse(Set.of());
    }
}
