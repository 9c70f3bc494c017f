package org.vsxibulk.simulator;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * User and password of the simulator.
 *
 * @param random whether the password was made for this run, so that it must be shown
 */
record Login(String user, String password, boolean random) {
    /** From VSXI_USER and VSXI_PASSWORD; what is not there is {@code simulator} and a random password. */
    static Login from(Map<String, String> environment) {
        String user = value(environment, "VSXI_USER").orElse("simulator");
        return value(environment, "VSXI_PASSWORD")
                .map(password -> new Login(user, password, false))
                .orElseGet(() -> new Login(user, randomPassword(), true));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Says nothing about the password. */
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
