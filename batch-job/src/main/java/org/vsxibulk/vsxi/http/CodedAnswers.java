package org.vsxibulk.vsxi.http;

import java.util.HashSet;
import java.util.Set;
import org.vsxibulk.vsxi.dialect.Dialect;

/**
 * Which writes the switch confirms by a code in the body. Where it has done so, a 2xx answer without one is not its own, but
 * some server's in between: a sign-in page, a line of a cache. Where it never has, words are all there is. Not thread-safe.
 */
final class CodedAnswers {

    private static final int NO_CONTENT = 204;

    private final Dialect.Answers answers;
    private final Set<String> coded = new HashSet<>();

    CodedAnswers(Dialect.Answers answers) {
        this.answers = answers;
    }

    /** Whether an answer to a write lacks the code that others to the same path had; takes note of one that has it. */
    boolean lacksCode(Request request, int status, String body) {
        if (answers.codeIn(body).isPresent()) {
            coded.add(request.path());
            return false;
        }
        return status / 100 == 2 && status != NO_CONTENT && coded.contains(request.path());
    }
}
