package org.vsxibulk.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Exit codes by verb, fault and kind of request, as a table for people. */
final class MatrixTable {

    private static final String SEPARATOR = "; ";

    private final Map<MatrixVerb, Map<String, Map<String, Set<String>>>> exits = new EnumMap<>(MatrixVerb.class);

    static MatrixTable of(Collection<MatrixCell> cells) {
        MatrixTable table = new MatrixTable();
        cells.forEach(cell -> table.add(
                cell.place().verb(), cell.fault().toString(), cell.place().column(), cell.exits()));
        return table;
    }

    /** Reads what {@link #markdown()} wrote, with whatever stands around the tables. */
    static MatrixTable read(String markdown) {
        MatrixTable table = new MatrixTable();
        MatrixVerb verb = null;
        List<String> columns = List.of();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("### ")) {
                verb = MatrixVerb.valueOf(line.substring(4).toUpperCase(Locale.ROOT));
            } else if (verb != null && line.startsWith("| ")) {
                List<String> cells = cells(line);
                if (cells.get(0).equals("fault")) {
                    columns = cells;
                } else {
                    table.add(verb, columns, cells);
                }
            }
        }
        return table;
    }

    private static List<String> cells(String line) {
        return List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)).stream()
                .map(String::strip)
                .toList();
    }

    private void add(MatrixVerb verb, List<String> columns, List<String> cells) {
        for (int i = 1; i < cells.size(); i++) {
            for (String one : cells.get(i).split(SEPARATOR)) {
                if (!one.isEmpty()) {
                    add(verb, cells.get(0), columns.get(i), one);
                }
            }
        }
    }

    private void add(MatrixVerb verb, String fault, String column, String exitCodes) {
        exits.computeIfAbsent(verb, none -> new LinkedHashMap<>())
                .computeIfAbsent(fault, none -> new LinkedHashMap<>())
                .computeIfAbsent(column, none -> new TreeSet<>())
                .add(exitCodes);
    }

    /** Cells of this table that another one does not have. */
    List<String> missingFrom(MatrixTable other) {
        List<String> missing = new ArrayList<>();
        exits.forEach((verb, rows) -> rows.forEach((fault, columns) -> columns.forEach((column, codes) -> {
            Set<String> known = other.cell(verb, fault, column);
            codes.stream()
                    .filter(code -> !known.contains(code))
                    .forEach(code -> missing.add(
                            verb.word() + ", " + fault + " at " + column + ": " + code + " instead of " + known));
        })));
        return missing;
    }

    private Set<String> cell(MatrixVerb verb, String fault, String column) {
        return exits.getOrDefault(verb, Map.of()).getOrDefault(fault, Map.of()).getOrDefault(column, Set.of());
    }

    /** One table a verb; a kind of request that a verb does not make has no column. */
    String markdown() {
        return exits.keySet().stream().map(this::markdown).collect(Collectors.joining("\n"));
    }

    private String markdown(MatrixVerb verb) {
        List<String> columns = FaultPlaces.COLUMNS.stream()
                .filter(column -> exits.get(verb).values().stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        StringBuilder text = new StringBuilder("### " + verb.word() + "\n\n")
                .append(line("fault", columns))
                .append("|---".repeat(columns.size() + 1))
                .append("|\n");
        for (MatrixFault fault : MatrixFault.all()) {
            if (exits.get(verb).containsKey(fault.toString())) {
                text.append(line(
                        fault.toString(),
                        columns.stream()
                                .map(column -> String.join(SEPARATOR, cell(verb, fault.toString(), column)))
                                .toList()));
            }
        }
        return text.toString();
    }

    private static String line(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |\n";
    }
}
