package org.vsxibulk.adopt.check;

import java.util.Collection;

/** Whether the switch lets the user in. */
final class AcceptedUser {

    static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final int WELCOME = 200;

    private AcceptedUser() {}

    /** What all answers together say: a user may be forbidden one thing and allowed another. */
    static int code(Collection<Integer> answers) {
        if (answers.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        return answers.stream().allMatch(code -> code == FORBIDDEN) ? FORBIDDEN : WELCOME;
    }

    static boolean isRefused(int code) {
        return code == UNKNOWN || code == FORBIDDEN;
    }

    static void judge(int code, String user, Lines lines) {
        switch (code) {
            case UNKNOWN ->
                lines.red(
                        "user",
                        "",
                        "the switch refuses '" + user + "' (401)",
                        "user or password is wrong: check VSXI_USER and VSXI_PASSWORD");
            case FORBIDDEN ->
                lines.red(
                        "user", "", "'" + user + "' may not do that (403)", "ask for a user with provisioning rights");
            default -> lines.green("user", "'" + user + "' is let in");
        }
    }
}
