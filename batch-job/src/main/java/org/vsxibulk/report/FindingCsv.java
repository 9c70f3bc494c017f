package org.vsxibulk.report;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.vsxibulk.customer.csv.HarmlessCell;
import org.vsxibulk.report.AuditSummary.NotedFinding;

/** findings.csv: for people and spreadsheets; cells that a spreadsheet would run begin with an apostrophe. */
final class FindingCsv implements FindingFile {

    private final AtomicFile file;
    private final ICSVWriter csv;

    FindingCsv(Path place) throws IOException {
        this.file = AtomicFile.open(place);
        this.csv = new CSVWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
        row(FindingColumns.ALL.stream().map(Column::csvName).toArray(String[]::new));
    }

    @Override
    public void add(NotedFinding finding) throws IOException {
        row(FindingColumns.ALL.stream()
                .map(column -> cell(column.value().apply(finding)))
                .toArray(String[]::new));
    }

    @Override
    public void publish() throws IOException {
        csv.flush();
        file.commit();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static String cell(Object value) {
        if (value instanceof Integer number) {
            return number == 0 ? "" : number.toString();
        }
        return HarmlessCell.of(value.toString());
    }

    private void row(String[] cells) throws IOException {
        csv.writeNext(cells, false);
        // OpenCSV keeps a failure to itself
        IOException failure = ((CSVWriter) csv).getException();
        if (failure != null) {
            throw failure;
        }
    }
}
