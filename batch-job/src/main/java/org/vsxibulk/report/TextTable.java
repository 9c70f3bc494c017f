package org.vsxibulk.report;

import java.util.ArrayList;
import java.util.List;

/** Cells in aligned columns; the leading columns of text are aligned to the left, numbers to the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final int textColumns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(int textColumns) {
        this.textColumns = textColumns;
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String pad = " ".repeat(width(column) - cell.codePointCount(0, cell.length()));
            line.append(GAP).append(column < textColumns ? cell + pad : pad + cell);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell.codePointCount(0, cell.length()))
                .max()
                .orElse(0);
    }
}
