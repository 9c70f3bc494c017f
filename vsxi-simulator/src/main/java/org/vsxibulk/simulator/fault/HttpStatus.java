package org.vsxibulk.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vsxibulk.simulator.wire.Answer;

/** Answers with an HTTP status, as the web server or a proxy in front of the switch does. */
final class HttpStatus extends AnswerInstead {
    private final int code;
    private final Map<String, String> headers;

    private HttpStatus(int code, boolean applied, Map<String, String> headers) {
        super(applied);
        this.code = code;
        this.headers = headers;
    }

    static HttpStatus from(Making making) {
        Settings settings = making.settings();
        int code = settings.number("code", 503, 300, 599);
        Map<String, String> headers = new LinkedHashMap<>();
        if (settings.text("retry-after").isPresent()) {
            headers.put("Retry-After", String.valueOf(settings.number("retry-after", 0, 0, 86_400)));
        }
        settings.text("location").ifPresent(url -> headers.put("Location", url));
        if (code < 309 && code != 300 && code != 304) {
            headers.putIfAbsent("Location", "/elsewhere"); // a redirect without one is another fault
        }
        return new HttpStatus(code, making.applied(), headers);
    }

    @Override
    Answer instead(int entries, int appliedEntries, Scene scene) {
        byte[] body = ("<html><body><h1>" + code + "</h1></body></html>\n").getBytes(StandardCharsets.UTF_8);
        return new Answer.Raw(code, code, "text/html", headers, body, entries, appliedEntries);
    }
}
