package org.vsxibulk.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Who we are at the switch of one bench. */
record Login(String user, String password) {

    static Login random() {
        return new Login("bench", UUID.randomUUID().toString());
    }

    static Login from(Map<String, String> environment) {
        return new Login(environment.getOrDefault("VSXI_USER", ""), environment.getOrDefault("VSXI_PASSWORD", ""));
    }

    Map<String, String> environment() {
        return Map.of("VSXI_USER", user, "VSXI_PASSWORD", password);
    }

    /** The header of HTTP Basic. */
    String authorization() {
        String both = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
