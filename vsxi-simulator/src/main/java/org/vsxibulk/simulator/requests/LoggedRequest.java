package org.vsxibulk.simulator.requests;

import java.time.Instant;
import java.util.Optional;

/**
 * One request that was answered, in the order of the answers.
 *
 * @param arrived when it had come in, by the clock of this machine
 * @param target path and query as sent
 * @param entries entries in the request's document, or in the answer of a download
 * @param status the HTTP status; 0 when the connection was reset instead of an answer
 * @param code the answer code of the configuration service; equal to the status when there is none
 * @param millis time to find the answer, without simulated latency
 * @param body the body, when the options ask to keep bodies
 */
public record LoggedRequest(
        Instant arrived,
        String method,
        String target,
        int entries,
        int status,
        int code,
        long millis,
        Optional<String> body) {}
