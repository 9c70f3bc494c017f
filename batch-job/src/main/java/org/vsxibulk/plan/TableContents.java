package org.vsxibulk.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** What some route or mapping tables mean for calls, whatever keys their entries have. */
final class TableContents {

    private static final List<Field> ROUTE =
            List.of(Field.ROUTE_MATCH, Field.ROUTE_MIN_LENGTH, Field.ROUTE_MAX_LENGTH, Field.ROUTE_DESTINATION);
    private static final List<Field> MAPPING = List.of(Field.MAPPING_MATCH, Field.MAPPING_REPLACEMENT);

    private final TableDialect names;
    private final Field id;
    private final List<Field> fields;
    private final Map<String, Map<String, String>> byTable = new HashMap<>();

    private TableContents(TableDialect names, Field id, List<Field> fields) {
        this.names = names;
        this.id = id;
        this.fields = fields;
    }

    static TableContents routes(Dialect dialect, LiveTables live, Set<String> ids) {
        return new TableContents(dialect.table(Table.ROUTE), Field.ROUTE_TABLE, ROUTE)
                .read(live, ids, TableContents::route);
    }

    static TableContents mappings(Dialect dialect, LiveTables live, Set<String> ids) {
        return new TableContents(dialect.table(Table.DIGIT_MAPPING), Field.MAPPING_TABLE, MAPPING)
                .read(live, ids, TableContents::mapping);
    }

    private TableContents read(LiveTables live, Set<String> ids, BiFunction<TableDialect, Element, String> text) {
        live.get(id.table()).forEach(position -> true, (position, entry) -> {
            String table = names.readOne(id, entry);
            if (ids.contains(table)) {
                byTable.computeIfAbsent(table, unseen -> new LinkedHashMap<>())
                        .put(meaning(field -> names.read(field, entry)), text.apply(names, entry));
            }
        });
        return this;
    }

    /** Text for people by meaning, in the order of the switch. */
    Map<String, String> of(String table) {
        return byTable.getOrDefault(table, Map.of());
    }

    boolean isIn(String table, DesiredEntry entry) {
        return entry.value(id).equals(table);
    }

    String meaning(DesiredEntry entry) {
        return meaning(field -> entry.owned().getOrDefault(field, List.of()).stream()
                .map(value -> names.comparable(field, value))
                .toList());
    }

    private String meaning(Function<Field, List<String>> texts) {
        return fields.stream()
                .filter(names::has)
                .map(field -> String.join(",", texts.apply(field)))
                .collect(Collectors.joining("|"));
    }

    private static String route(TableDialect names, Element entry) {
        String shortest = names.readOne(Field.ROUTE_MIN_LENGTH, entry);
        String longest = names.readOne(Field.ROUTE_MAX_LENGTH, entry);
        return "route match=" + names.readOne(Field.ROUTE_MATCH, entry)
                + (names.has(Field.ROUTE_EXTENSION) ? " extension=" + names.readOne(Field.ROUTE_EXTENSION, entry) : "")
                + (shortest.isEmpty() && longest.isEmpty() ? "" : " length=" + shortest + "-" + longest)
                + " → trunk " + String.join(", ", names.read(Field.ROUTE_DESTINATION, entry));
    }

    private static String mapping(TableDialect names, Element entry) {
        return "digit mapping match=" + names.readOne(Field.MAPPING_MATCH, entry) + " → "
                + names.readOne(Field.MAPPING_REPLACEMENT, entry);
    }
}
