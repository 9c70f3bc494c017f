package org.vsxibulk.vsxi.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;

/**
 * How one switch is spoken with: what its requests are called, who sends them, and what its answers mean.
 *
 * @param maxEntries of one table; a table with more is not taken
 */
record Conversation(Dialect dialect, RequestSender sender, AnswerTable answers, SwitchWords words, int maxEntries) {

    /** Path of a request to a table. */
    String path(Action action, String token) {
        return path(action.word() + "/" + token);
    }

    /** Path of a request for statistics. */
    String path(String resource) {
        return dialect.transport().basePath() + "/" + resource + "?"
                + dialect.transport().query();
    }

    /** Says that an answer ends the run. */
    SwitchUnavailableException refused(Request request, int code, String said) {
        String reason = switch (code) {
            case 401 -> "user or password is wrong: check VSXI_USER and VSXI_PASSWORD";
            case 403 -> "this user may not do that: ask for a user with provisioning rights";
            case 404 -> "no such path: check the dialect's table tokens, or the switch has no REST interface";
            case 402, 405 -> "this operation does not exist there: check the dialect's methods";
            default ->
                code / 100 == 3
                        ? "it leads elsewhere, and redirects are not followed: check --switch"
                        : "the run stops here";
        };
        return new SwitchUnavailableException("the switch answered " + code + " to " + request + ": " + reason
                + (said.isEmpty() ? "" : " (" + said + ")"));
    }

    /** The words in an answer about a table. */
    String words(String answer, TableDialect table) {
        return words(answer, table, List.of());
    }

    /** @param sent secrets that the request held */
    String words(String answer, TableDialect table, List<String> sent) {
        List<String> secretElements = table.secrets().paths().stream()
                .map(path -> path.segments().get(path.segments().size() - 1))
                .toList();
        return words.of(answer, secretElements, sent);
    }

    /** The beginning of an answer that is a message. */
    static String text(InputStream body) throws IOException {
        return new String(body.readNBytes(AnswerLimits.MESSAGE), StandardCharsets.UTF_8);
    }
}
