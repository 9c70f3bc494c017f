package org.vsxibulk.vsxi.http;

import java.util.OptionalInt;
import org.vsxibulk.vsxi.dialect.Dialect;

/** What follows from status and body of an answer. */
final class AnswerTable {

    /** What to do about an answer. */
    enum Verdict {
        SUCCESS,
        /** Not worth a retry, whatever is sent. */
        STOP,
        /** The same again, after a while. */
        AGAIN,
        /** 400: maybe the known race, maybe a bad entry. */
        BAD_REQUEST,
        /** 500. */
        SERVER_ERROR,
        /** 300: applied in part. */
        PARTLY
    }

    private final Dialect.Answers answers;

    AnswerTable(Dialect.Answers answers) {
        this.answers = answers;
    }

    /** The switch's own code: the one in the body of a 2xx answer, else the status. */
    int code(int status, String body) {
        OptionalInt own = status / 100 == 2 ? answers.codeIn(body) : OptionalInt.empty();
        return own.orElse(status);
    }

    Verdict verdict(int status, String body) {
        int code = code(status, body);
        if (answers.partly().contains(code)) {
            return Verdict.PARTLY;
        }
        if (answers.retry().contains(code)) {
            return Verdict.AGAIN;
        }
        if (code / 100 == 2) {
            boolean complains = answers.codeIn(body).isEmpty()
                    && answers.error().matcher(body).find();
            return complains ? Verdict.BAD_REQUEST : Verdict.SUCCESS;
        }
        return switch (code) {
            case 401, 402, 403, 404, 405 -> Verdict.STOP;
            case 500 -> Verdict.SERVER_ERROR;
            default -> code / 100 == 4 ? Verdict.BAD_REQUEST : code / 100 == 5 ? Verdict.AGAIN : Verdict.STOP;
        };
    }
}
