package org.vsxibulk.adopt.check;

/** Whether the switch lets the user in. */
final class AcceptedUser {

    private AcceptedUser() {}

    static boolean isRefused(int code) {
        return code == 401 || code == 403;
    }

    static void judge(int code, String user, Lines lines) {
        switch (code) {
            case 401 ->
                lines.red(
                        "user",
                        "",
                        "the switch refuses '" + user + "' (401)",
                        "user or password is wrong: check VSXI_USER and VSXI_PASSWORD");
            case 403 ->
                lines.red(
                        "user", "", "'" + user + "' may not do that (403)", "ask for a user with provisioning rights");
            default -> lines.green("user", "'" + user + "' is let in");
        }
    }
}
