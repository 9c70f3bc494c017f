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

    /** Whether it changes nothing, so that it may be broken off at any time. */
    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path
                + body.map(bytes -> " (" + bytes.length + " bytes)").orElse("");
    }
}
