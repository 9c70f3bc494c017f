package org.vsxibulk.adopt.capture;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.NumberForm;

/** How numbers are written, for all tables and for one that writes them in another way. */
final class NumberForms {

    private final Start start;
    private final Choices choices;
    private final List<String> matches;
    private final Map<Table, NumberFacts> own = new EnumMap<>(Table.class);
    private final NumberFacts usual;

    /** @param partly which tables have entries that nobody looked at: what others say is no proof for them */
    NumberForms(Start start, Choices choices, Predicate<Table> partly) {
        this.start = start;
        this.choices = choices;
        this.matches = texts(Field.MAPPING_MATCH);
        Map<String, List<String>> routed = texts(List.of(Field.ROUTE_MATCH));
        Map<String, List<String>> mapped = texts(List.of(Field.MAPPING_MATCH, Field.MAPPING_REPLACEMENT));
        Map<String, List<String>> all = new LinkedHashMap<>(routed);
        all.putAll(mapped);
        NumberFacts together = numbers(Table.ROUTE, all);
        NumberFacts ofRoutes = numbers(Table.ROUTE, routed);
        NumberFacts ofMappings = numbers(Table.DIGIT_MAPPING, mapped);
        if (together.form().isOpen() && !ofRoutes.form().isOpen()) {
            usual = ofRoutes;
            own.put(Table.DIGIT_MAPPING, ofMappings);
        } else if (together.form().isOpen() && !ofMappings.form().isOpen()) {
            usual = ofMappings;
            own.put(Table.ROUTE, ofRoutes);
        } else {
            usual = together;
            if (partly.test(Table.ROUTE) && ofRoutes.form().isOpen()) {
                own.put(Table.ROUTE, ofRoutes);
            }
            if (partly.test(Table.DIGIT_MAPPING) && ofMappings.form().isOpen()) {
                own.put(Table.DIGIT_MAPPING, ofMappings);
            }
        }
    }

    NumberFacts usual() {
        return usual;
    }

    /** A table's own way, when it is another one. */
    Optional<NumberFacts> own(Table table) {
        return Optional.ofNullable(own.get(table));
    }

    /** Whether the match of a route is a whole number of the form that routes have. */
    boolean isWholeRoute(String match) {
        Fact form = own(Table.ROUTE).orElse(usual).form();
        Optional<NumberForm> found =
                new WholeNumbers(start.table(Table.ROUTE).numbers().countryCode()).form(match);
        return found.filter(one ->
                        form.isOpen() || form.value().filter(one.word()::equals).isPresent())
                .isPresent();
    }

    private NumberFacts numbers(Table table, Map<String, List<String>> numbers) {
        return new NumberSearch(start, start.table(table).numbers()).of(numbers, matches);
    }

    private Map<String, List<String>> texts(List<Field> fields) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field.table().word() + " " + field.word(), texts(field)));
        return texts;
    }

    private List<String> texts(Field field) {
        return choices.of(field.table())
                .flatMap(choice -> choice.sure(field))
                .map(Column::filled)
                .orElse(List.of());
    }
}
