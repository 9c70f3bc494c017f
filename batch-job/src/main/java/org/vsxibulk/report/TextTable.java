package org.vsxibulk.report;

import java.util.ArrayList;
import java.util.List;

/** Cells in aligned columns: text to the left, numbers to the right. */
public final class TextTable {

    private static final String GAP = "  ";

    private final int textColumns;
    private final int numberColumns;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param textColumns leading columns of text; all others are numbers */
    TextTable(int textColumns) {
        this(textColumns, Integer.MAX_VALUE - textColumns);
    }

    /** @param numberColumns columns of numbers behind the leading ones of text; all others are text */
    public TextTable(int textColumns, int numberColumns) {
        this.textColumns = textColumns;
        this.numberColumns = numberColumns;
    }

    /** @param cells as many as in every other row */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The rows with their columns aligned. */
    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String pad = " ".repeat(width(column) - cell.codePointCount(0, cell.length()));
            boolean text = column < textColumns || column >= textColumns + numberColumns;
            line.append(GAP).append(text ? cell + pad : pad + cell);
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
