package org.vsxibulk.customer.csv;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.customer.Place;

/** A row of a file by its columns. Immutable. */
public final class CsvRow {

    private final Header header;
    private final int line;
    private final String[] cells;

    CsvRow(Header header, int line, String[] cells) {
        this.header = header;
        this.line = line;
        this.cells = cells;
    }

    /** Physical line, counted from 1. */
    public int line() {
        return line;
    }

    public Header header() {
        return header;
    }

    /** The cell without outer spaces, the settings' constant when the file lacks the column, or an empty text. */
    public String text(Column column) {
        int position = header.position(column);
        return position < 0 ? header.constant(column) : position < cells.length ? cells[position].strip() : "";
    }

    /** The cell as it stands in the file. */
    public String raw(Column column) {
        int position = header.position(column);
        return position < 0 ? header.constant(column) : position < cells.length ? cells[position] : "";
    }

    /** The parts of a cell between semicolons, without outer spaces; none for an empty cell. */
    public List<String> list(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = text.indexOf(';'); at >= 0; at = text.indexOf(';', from)) {
            parts.add(text.substring(from, at).strip());
            from = at + 1;
        }
        // a semicolon at the very end closes the last part and opens no new one
        if (from < text.length()) {
            parts.add(text.substring(from).strip());
        }
        return parts;
    }

    public Place place(Column column) {
        return header.place(line, column);
    }

    /** The same row without its cells, for those who need only to say where it stands. */
    public CsvRow emptied() {
        return new CsvRow(header, line, new String[0]);
    }
}
