package org.vsxibulk.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Lets only calls with the right user and password through: HTTP Basic on every request (contract, section 1). */
public final class BasicAuthentication implements Handler {
    private final byte[] expected;
    private final Handler next;

    /** Guards a handler. */
    public BasicAuthentication(String user, String password, Handler next) {
        String pair = user + ":" + password;
        this.expected = Base64.getEncoder().encode(pair.getBytes(StandardCharsets.UTF_8));
        this.next = next;
    }

    @Override
    public Answer answer(Call call) {
        byte[] given = call.authorization()
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .map(header -> header.substring(6).strip().getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
        return MessageDigest.isEqual(expected, given) ? next.answer(call) : new Answer.WebServer(401, "not authorised");
    }
}
