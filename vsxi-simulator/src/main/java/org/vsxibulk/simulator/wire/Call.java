package org.vsxibulk.simulator.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came in.
 *
 * @param path the path without its query
 * @param query the decoded parameters
 * @param authorization the Authorization header
 * @param body the bytes of the body; not to be changed
 */
public record Call(String method, String path, Map<String, String> query, Optional<String> authorization, byte[] body) {
    public Call {
        query = Map.copyOf(query);
    }

    /** Takes a raw target such as {@code /a/b?page=1} apart. */
    public static Call of(String method, String target, Optional<String> authorization, byte[] body) {
        int mark = target.indexOf('?');
        return mark < 0
                ? new Call(method, target, Map.of(), authorization, body)
                : new Call(
                        method, target.substring(0, mark), parameters(target.substring(mark + 1)), authorization, body);
    }

    /** A parameter of the query. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The same call with another body. */
    public Call withBody(byte[] newBody) {
        return new Call(method, path, query, authorization, newBody);
    }

    /** The same call without one parameter of its query. */
    public Call withoutParameter(String name) {
        Map<String, String> fewer = new HashMap<>(query);
        fewer.remove(name);
        return new Call(method, path, fewer, authorization, body);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.putIfAbsent(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a lone percent sign stands for itself
        }
    }
}
