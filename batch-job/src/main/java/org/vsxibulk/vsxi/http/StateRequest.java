package org.vsxibulk.vsxi.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.ElementReader;

/** Asks a node of an HA pair what it is (contract section 5). */
record StateRequest(Conversation with, Dialect.StateQuery query) {

    /** What the node says of itself, for example {@code active}. */
    String answer() {
        Request request = Request.get(with.path(query.path()));
        return with.sender().<String>send(request, (status, retryAfter, body) -> {
            byte[] begin = body.readNBytes(AnswerLimits.MESSAGE);
            String text = new String(begin, StandardCharsets.UTF_8);
            int code = with.answers().code(status, text);
            return switch (with.answers().verdict(code, "")) {
                case SUCCESS -> stateIn(status, text, whole(begin, body));
                case STOP -> throw with.refused(request, code, with.words().of(text));
                default -> new Attempt.Again<>("code " + code, retryAfter);
            };
        });
    }

    /** The document also has rows for each trunk with calls (contract section 5): of many of them it is no short message. */
    private static InputStream whole(byte[] begin, InputStream rest) {
        return new SequenceInputStream(
                new ByteArrayInputStream(begin), new BoundedBody(rest, AnswerLimits.STATISTICS - begin.length));
    }

    /** An answer without a document says nothing: the next one may. */
    private Attempt<String> stateIn(int status, String text, InputStream document) {
        try {
            String state = StateAnswer.read(ElementReader.document(document), query.field());
            // a trunk's address may hold an error word, so that the words only count where there is no state
            if (state.isEmpty() && with.answers().verdict(status, text) != AnswerTable.Verdict.SUCCESS) {
                return new Attempt.Again<>("the answer is " + with.words().of(text));
            }
            return new Attempt.Done<>(with.words().of(state));
        } catch (BadXmlException e) {
            return new Attempt.Again<>("the answer is " + e.getMessage());
        }
    }
}
