package org.vsxibulk.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vsxibulk.report.AuditSummary.NotedFinding;
import tools.jackson.databind.json.JsonMapper;

/** findings.json: for programs; an array with one object a line and exact values. */
final class FindingJson implements FindingFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final AtomicFile file;
    private boolean empty = true;

    FindingJson(Path place) throws IOException {
        this.file = AtomicFile.open(place);
        write("[");
    }

    @Override
    public void add(NotedFinding finding) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        FindingColumns.ALL.forEach(
                column -> fields.put(column.name(), column.value().apply(finding)));
        write(empty ? "\n" : ",\n");
        file.stream().write(JSON.writeValueAsBytes(fields));
        empty = false;
    }

    @Override
    public void publish() throws IOException {
        write("\n]\n");
        file.commit();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(String text) throws IOException {
        file.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
