package org.vsxibulk.customer.csv;

import java.io.IOException;
import java.util.List;

/** Writes CSV as RFC 4180 has it and {@link CsvFile} reads it, with a line feed at the end of each line. */
public final class CsvLines {

    private final Appendable out;

    public CsvLines(Appendable out) {
        this.out = out;
    }

    public void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        out.append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && cell.equals(cell.strip());
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
