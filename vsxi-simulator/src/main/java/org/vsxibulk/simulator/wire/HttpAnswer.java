package org.vsxibulk.simulator.wire;

import java.time.Duration;
import java.util.Map;

/**
 * An answer as HTTP.
 *
 * @param status the HTTP status; 0 = none, the connection is reset
 * @param code the answer code of the configuration service; equal to the status when there is none
 * @param applied entries that a write applied
 * @param headers headers beside the content type
 * @param delay how much later than the latency it comes
 */
public record HttpAnswer(
        int status,
        int code,
        String contentType,
        byte[] body,
        int entries,
        int applied,
        Map<String, String> headers,
        Duration delay) {
    /** A prompt answer without headers of its own. */
    public HttpAnswer(int status, int code, String contentType, byte[] body, int entries, int applied) {
        this(status, code, contentType, body, entries, applied, Map.of(), Duration.ZERO);
    }

    /** Whether the connection is reset instead. */
    public boolean isReset() {
        return status == 0;
    }

    /** The same answer, later. */
    HttpAnswer after(Duration longer) {
        return new HttpAnswer(status, code, contentType, body, entries, applied, headers, delay.plus(longer));
    }
}
