package org.vsxibulk.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How the switch is reached.
 *
 * @param url scheme, host and port, for example {@code https://sbc.example.net:8888}; absent for verbs that need no switch
 * @param user Basic auth user
 * @param password Basic auth password, from the environment or a file
 * @param responseTimeout longest silence while an answer is awaited or read
 * @param requestDeadline longest time for one request from first to last byte
 * @param retry when a request is sent again, and when no more
 * @param maxEntries most entries of one table that are downloaded
 */
public record Connection(
        Optional<URI> url,
        String user,
        Secret password,
        Tls tls,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration requestDeadline,
        Retry retry,
        int maxEntries) {}
