package org.vsxibulk.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The reports of a run without what differs from run to run: times, counts of requests, numbers of runs, and names. */
final class ComparableReports {

    private static final List<String> FILES =
            List.of("rejects.csv", "rejects-dids.csv", "findings.csv", "findings.json");

    private static final Pattern RUN_FOLDER = Pattern.compile("[0-9T:Z-]{20}-(migrate|decommission)(-\\d+)?");

    private static final JsonMapper JSON = new JsonMapper();

    private ComparableReports() {}

    static Map<String, String> of(Path folder) {
        Map<String, String> reports = new TreeMap<>();
        reports.put("summary.json", summary(folder));
        for (String file : FILES) {
            if (Files.exists(folder.resolve(file))) {
                reports.put(file, read(folder.resolve(file)));
            }
        }
        return reports;
    }

    private static String summary(Path folder) {
        ObjectNode summary = (ObjectNode) JSON.readTree(read(folder.resolve("summary.json")));
        ((ObjectNode) summary.get("run")).remove(List.of("number", "resumed", "started", "ended", "switch-url"));
        summary.remove("requests");
        for (JsonNode step : summary.get("steps")) {
            ((ObjectNode) step).remove("seconds");
        }
        return summary.toPrettyString();
    }

    private static String read(Path file) {
        try {
            return RUN_FOLDER.matcher(Files.readString(file)).replaceAll("RUN");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
