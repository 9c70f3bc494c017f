package org.vsxibulk.adopt.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Puts invented names, addresses and numbers in place of those of customers: the same text has the same mask everywhere.
 * Ids, small numbers and words that many entries share stay.
 */
final class Masking {

    private static final Set<Field> NAMES = Set.of(
            Field.ROUTE_TABLE_NAME,
            Field.MAPPING_TABLE_NAME,
            Field.TRUNK_NAME,
            Field.TRUNK_COMPANY,
            Field.SIP_USERNAME);

    private final Map<Table, CapturedTable> live;
    private final Choices choices;
    private final Start start;
    private final Guesses guesses;
    private final Set<String> words;
    private final Masks masks;
    private final Map<Table, Set<String>> wordPaths = new HashMap<>();

    /** @param words what the dialect says anyway */
    Masking(Map<Table, CapturedTable> live, Choices choices, Start start, Guesses guesses, Set<String> words) {
        this.words = words;
        this.live = live;
        this.choices = choices;
        this.start = start;
        this.guesses = guesses;
        Set<String> originals = new HashSet<>();
        live.values().forEach(table -> table.all().forEach(column -> originals.addAll(column.filled())));
        this.masks = new Masks(originals);
        live.forEach((table, entries) -> wordPaths.put(table, wordPaths(table, entries)));
        // names before notes: who they are shall be seen by their masks
        for (Field field : List.of(Field.TRUNK_NAME, Field.TRUNK_COMPANY, Field.ROUTE_TABLE_NAME, Field.SIP_USERNAME)) {
            choices.of(field.table())
                    .flatMap(choice -> choice.column(field))
                    .ifPresent(column -> column.distinct().forEach(text -> mask(field.table(), column.path(), text)));
        }
    }

    Map<Table, CapturedTable> masked() {
        Map<Table, CapturedTable> masked = new LinkedHashMap<>();
        // every text gets its mask before a word is compared with those that have one
        live.forEach((table, entries) ->
                entries.all().forEach(column -> column.distinct().forEach(text -> mask(table, column.path(), text))));
        live.forEach((table, entries) -> masked.put(table, masked(table, entries)));
        return masked;
    }

    private CapturedTable masked(Table table, CapturedTable entries) {
        Hidden hidden = new Hidden(table, guesses, choices.of(table));
        Map<String, Column> columns = new LinkedHashMap<>();
        entries.columns()
                .forEach((path, column) ->
                        columns.put(path, hidden.test(path) ? column : column.map(text -> mask(table, path, text))));
        List<Element> wholes = entries.wholes().stream()
                .map(entry -> Elements.map(entry, (path, text) -> hidden.test(path) ? text : mask(table, path, text)))
                .toList();
        return entries.with(columns, wholes);
    }

    private String mask(Table table, String path, String text) {
        String bare = text.strip();
        if (bare.isEmpty() || words.contains(bare) || isPublic(table, path, bare)) {
            return text;
        }
        if (Shapes.host(bare)) {
            return masks.host(bare);
        }
        if (bare.chars().noneMatch(Character::isLetter)) {
            return masks.digits(bare);
        }
        boolean word =
                wordPaths.get(table).contains(path) && bare.matches("[\\p{L}\\p{N}_.-]+") && !masks.hasName(bare);
        return word ? text : named(table, path, bare);
    }

    private String named(Table table, String path, String text) {
        if (is(Field.SIP_USERNAME, table, path)) {
            return masks.text(text, "user-", true);
        }
        boolean name = NAMES.stream().anyMatch(field -> is(field, table, path));
        return masks.text(text, name ? "Customer-" : "text-", name);
    }

    private boolean is(Field field, Table table, String path) {
        return field.table() == table
                && choices.of(table)
                        .flatMap(choice -> choice.column(field))
                        .filter(column -> column.path().equals(path))
                        .isPresent();
    }

    /** What the starting dialect has at this place is known to everybody. */
    private boolean isPublic(Table table, String path, String text) {
        Optional<Element> at = Optional.of(start.table(table).template());
        for (String name : path.split("/")) {
            at = at.flatMap(element -> element.child(name));
        }
        return at.map(Element::text).filter(text::equals).isPresent();
    }

    /** Elements that hold a few words again and again, and nobody's name. */
    private Set<String> wordPaths(Table table, CapturedTable entries) {
        Set<String> paths = new HashSet<>();
        for (Column column : entries.all()) {
            int different = column.distinct().size();
            if (NAMES.stream().noneMatch(field -> is(field, table, column.path()))
                    && different <= 6
                    && different * 3 <= column.filled().size()) {
                paths.add(column.path());
            }
        }
        return paths;
    }
}
