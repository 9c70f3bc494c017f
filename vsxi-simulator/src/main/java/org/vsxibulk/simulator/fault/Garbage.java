package org.vsxibulk.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.vsxibulk.simulator.wire.Answer;

/** Answers with 200 and something that is not XML: a page of a portal, or a line of text. */
final class Garbage extends AnswerInstead {
    private static final String PAGE =
            "<!DOCTYPE html>\n<html><head><title>Sign in</title></head>\n<body><p>Session expired &nbsp; <br>Please sign in\n";
    private static final String LINE = "Internal cache is being rebuilt\n";

    private final boolean html;

    private Garbage(boolean html, boolean applied) {
        super(applied);
        this.html = html;
    }

    static Garbage from(Making making) {
        return new Garbage(making.settings().word("as", "html", "plain").equals("html"), making.applied());
    }

    @Override
    Answer instead(int entries, int appliedEntries, Scene scene) {
        byte[] body = (html ? PAGE : LINE).getBytes(StandardCharsets.UTF_8);
        return new Answer.Raw(200, 200, html ? "text/html" : "text/plain", Map.of(), body, entries, appliedEntries);
    }
}
