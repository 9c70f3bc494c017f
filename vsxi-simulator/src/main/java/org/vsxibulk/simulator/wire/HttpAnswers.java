package org.vsxibulk.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.vsxibulk.simulator.personality.Personality;

/** Turns answers into HTTP: the one place that knows where a return code goes. */
public final class HttpAnswers {
    private static final String XML = "application/xml";

    private final Personality personality;
    private final AnswerCode answerCode;

    /** Speaks as the personality does. */
    public HttpAnswers(Personality personality, AnswerCode answerCode) {
        this.personality = personality;
        this.answerCode = answerCode;
    }

    /** The HTTP form of an answer. */
    public HttpAnswer of(Answer answer) {
        if (answer instanceof Answer.Document document) {
            return new HttpAnswer(200, 200, XML, document.xml(), document.entries(), 0);
        }
        if (answer instanceof Answer.Code code) {
            int status = answerCode == AnswerCode.BODY ? 200 : code.code();
            byte[] body = codeBody(code.code(), code.message());
            return new HttpAnswer(status, code.code(), XML, body, code.entries(), code.applied());
        }
        if (answer instanceof Answer.WebServer refusal) {
            byte[] body = codeBody(refusal.status(), refusal.message());
            return new HttpAnswer(refusal.status(), refusal.status(), XML, body, 0, 0);
        }
        if (answer instanceof Answer.Raw raw) {
            return new HttpAnswer(
                    raw.status(),
                    raw.code(),
                    raw.contentType(),
                    raw.body(),
                    raw.entries(),
                    raw.applied(),
                    raw.headers(),
                    Duration.ZERO);
        }
        if (answer instanceof Answer.Reset reset) {
            return new HttpAnswer(0, 0, XML, new byte[0], reset.entries(), reset.applied());
        }
        if (answer instanceof Answer.Late late) {
            return of(late.answer()).after(late.delay());
        }
        Answer.Plain plain = (Answer.Plain) answer;
        byte[] text = plain.text().getBytes(StandardCharsets.UTF_8);
        return new HttpAnswer(plain.status(), plain.status(), plain.contentType(), text, 0, 0);
    }

    private byte[] codeBody(int code, String message) {
        return CodeBody.of(personality, code, message);
    }
}
