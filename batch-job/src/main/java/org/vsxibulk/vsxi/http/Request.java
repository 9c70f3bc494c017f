package org.vsxibulk.vsxi.http;

import java.util.Optional;

/**
 * One request.
 *
 * @param path path and query
 * @param body document, or none for a GET
 */
public record Request(String method, String path, Optional<byte[]> body) {

    static Request get(String path) {
        return new Request("GET", path, Optional.empty());
    }

    @Override
    public String toString() {
        return method + " " + path
                + body.map(bytes -> " (" + bytes.length + " bytes)").orElse("");
    }
}
