package org.vsxibulk.simulator.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vsxibulk.simulator.requests.Effort;
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
                + ",\n  \"efforts\": " + efforts(report.efforts())
                + ",\n  \"log\": " + log(report.log()) + "\n}\n";
    }

    private static String numbers(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> "\n    " + quoted(count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(",", "{", "\n  }"));
    }

    private static String efforts(Map<String, Effort> efforts) {
        return efforts.entrySet().stream()
                .map(one -> "\n    " + quoted(one.getKey()) + ": " + effort(one.getValue()))
                .collect(Collectors.joining(",", "{", "\n  }"));
    }

    private static String effort(Effort effort) {
        return String.format(
                Locale.ROOT,
                "{\"count\": %d, \"micros\": %d, \"meanMicros\": %.1f, \"bytesIn\": %d, \"bytesOut\": %d}",
                effort.count(),
                effort.nanos() / 1000,
                effort.meanMicros(),
                effort.bytesIn(),
                effort.bytesOut());
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
                + ", \"arrived\": " + quoted(request.arrived().toString())
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
