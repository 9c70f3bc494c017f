package org.vsxibulk.customer.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.customer.Place;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.settings.InputSettings;

/** Reads a header line: names in any case and order, foreign names by the settings' map. */
final class HeaderReader {

    private final Layout layout;
    private final InputSettings settings;
    private final Problems problems;

    HeaderReader(Layout layout, InputSettings settings, Problems problems) {
        this.layout = layout;
        this.settings = settings;
        this.problems = problems;
    }

    /** The header; empty when it says so little that reading on would only repeat the same complaint. */
    Optional<Header> read(String file, int line, String[] cells) {
        var names = Arrays.stream(cells).map(String::strip).toList();
        var positions = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < names.size(); i++) {
            Place place = new Place(file, line, Printable.of(names.get(i)), i + 1);
            String word = ours(names.get(i));
            Optional<Column> column = layout.column(word);
            if (column.isPresent()) {
                Integer before = positions.putIfAbsent(column.get(), i);
                if (before != null) {
                    problems.add(
                            FileRules.HEADER_TWICE,
                            place,
                            names.get(i),
                            "column " + column.get().word() + " stands in fields " + (before + 1) + " and " + (i + 1));
                }
            } else if (!isIgnored(names.get(i), word)) {
                unknown.add(i);
            }
        }
        var constants = constants(file, positions);
        if (positions.isEmpty() || positions.size() == 1 && names.size() == 1) {
            noHeader(file, line, names);
            return Optional.empty();
        }
        for (int i : unknown) {
            unknown(new Place(file, line, Printable.of(names.get(i)), i + 1), names.get(i), positions.keySet());
        }
        missing(file, line, positions.keySet(), constants.keySet());
        return Optional.of(new Header(file, names.stream().map(Printable::of).toList(), positions, constants));
    }

    private String ours(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return settings.headers().entrySet().stream()
                .filter(entry -> entry.getKey().strip().toLowerCase(Locale.ROOT).equals(word))
                .map(entry -> entry.getValue().strip().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(word);
    }

    /** A foreign header that the settings map to nothing is a column of the old system that is not wanted. */
    private static boolean isIgnored(String name, String word) {
        return Layout.ADDED_BY_REJECTS.contains(word) || word.isEmpty() && !name.isEmpty();
    }

    private EnumMap<Column, String> constants(String file, Map<Column, Integer> positions) {
        var constants = new EnumMap<Column, String>(Column.class);
        settings.constants().forEach((word, value) -> {
            String name = word.strip().toLowerCase(Locale.ROOT);
            Optional<Column> column = layout.column(name);
            if (column.isPresent() && !positions.containsKey(column.get())) {
                constants.put(column.get(), value.strip());
            } else if (column.isEmpty() && Layout.CUSTOMERS.column(name).isEmpty()) {
                problems.add(
                        FileRules.HEADER_UNKNOWN,
                        Place.file(file),
                        word,
                        "input.constants names a column '" + Printable.of(word) + "' that does not exist"
                                + NearestName.hint(name, layout.columns()));
            }
        });
        return constants;
    }

    private void unknown(Place place, String name, Set<Column> present) {
        var absent = EnumSet.copyOf(layout.columns());
        absent.removeAll(present);
        problems.add(
                FileRules.HEADER_UNKNOWN,
                place,
                name,
                name.isEmpty()
                        ? "field " + place.columnNumber() + " of the header is empty"
                        : "unknown column '" + Printable.of(name) + "'"
                                + NearestName.hint(name.toLowerCase(Locale.ROOT), absent));
    }

    private void missing(String file, int line, Set<Column> present, Set<Column> constant) {
        for (Column column : layout.required()) {
            if (!present.contains(column) && !constant.contains(column)) {
                problems.add(
                        FileRules.HEADER_MISSING,
                        Place.line(file, line),
                        "",
                        "the required column " + column.word() + " is missing");
            }
        }
    }

    private void noHeader(String file, int line, List<String> names) {
        problems.add(
                FileRules.HEADER_MISSING,
                Place.line(file, line),
                names.get(0),
                "no header line: none of the known columns is named in '" + Printable.of(String.join(",", names))
                        + "'");
    }
}
