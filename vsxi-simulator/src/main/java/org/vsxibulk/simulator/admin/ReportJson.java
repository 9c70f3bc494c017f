package org.vsxibulk.simulator.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vsxibulk.simulator.requests.LoggedRequest;
import org.vsxibulk.simulator.requests.RequestReport;

/** Writes a report of requests as JSON. */
final class ReportJson {
    private ReportJson() {}

    static String of(RequestReport report) {
        return "{\n  \"total\": " + report.total()
                + ",\n  \"wipingCalls\": " + report.wipingCalls()
                + ",\n  \"entriesWrittenTotal\": " + report.written()
                + ",\n  \"bytesIn\": " + report.bytesIn()
                + ",\n  \"bytesOut\": " + report.bytesOut()
                + ",\n  \"counts\": " + numbers(report.counts())
                + ",\n  \"entriesWritten\": " + numbers(report.entriesWritten())
                + ",\n  \"log\": " + log(report.log()) + "\n}\n";
    }

    private static String numbers(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> "\n    " + quoted(count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(",", "{", "\n  }"));
    }

    private static String log(List<LoggedRequest> log) {
        return log.stream().map(ReportJson::line).collect(Collectors.joining(",", "[", "\n  ]"));
    }

    private static String line(LoggedRequest request) {
        return "\n    {\"method\": " + quoted(request.method())
                + ", \"target\": " + quoted(request.target())
                + ", \"entries\": " + request.entries()
                + ", \"status\": " + request.status()
                + ", \"code\": " + request.code()
                + ", \"millis\": " + request.millis()
                + request.body().map(body -> ", \"body\": " + quoted(body)).orElse("")
                + "}";
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
