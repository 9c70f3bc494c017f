package org.vsxibulk.vsxi.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** Asks which trunks carry calls (contract section 5). */
record CallsRequest(Conversation with, Dialect.CallsQuery query) {

    /** The trunks that carry calls, and how many. */
    Map<String, Integer> answer() {
        Request request = Request.get(with.path(query.path()));
        AtomicBoolean silentBefore = new AtomicBoolean();
        return with.sender().<Map<String, Integer>>send(request, (status, retryAfter, body) -> {
            byte[] bytes = body.readNBytes(AnswerLimits.STATISTICS + 1);
            if (bytes.length > AnswerLimits.STATISTICS) {
                throw new SwitchUnavailableException("the switch's statistics (" + query.path() + ") are longer than "
                        + AnswerLimits.STATISTICS + " bytes: correct 'calls.path' in the dialect");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            int code = with.answers().code(status, text);
            return switch (with.answers().verdict(code, "")) {
                case SUCCESS -> callsIn(status, bytes, text, silentBefore);
                case STOP -> throw with.refused(request, code, with.words().of(text));
                default -> new Attempt.Again<>("code " + code, retryAfter);
            };
        });
    }

    /** An answer without a single row is known to happen by mistake: it is believed when it is said twice. */
    private Attempt<Map<String, Integer>> callsIn(int status, byte[] bytes, String text, AtomicBoolean silentBefore) {
        try {
            Element document = ElementReader.document(bytes);
            Map<String, Integer> calls = CallsAnswer.read(document, query);
            // a trunk's address may hold an error word, so that the words only count where there are no trunks
            if (calls.isEmpty() && with.answers().verdict(status, text) != AnswerTable.Verdict.SUCCESS) {
                return new Attempt.Again<>("the answer is " + with.words().of(text));
            }
            if (document.children().isEmpty() && !silentBefore.getAndSet(true)) {
                return new Attempt.Again<>("the answer is empty");
            }
            return new Attempt.Done<>(calls);
        } catch (BadXmlException e) {
            return new Attempt.Again<>("the answer is " + e.getMessage());
        }
    }
}
