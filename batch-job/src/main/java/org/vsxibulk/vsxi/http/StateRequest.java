package org.vsxibulk.vsxi.http;

import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.ElementReader;

/** Asks a node of an HA pair what it is (contract section 5). */
record StateRequest(Conversation with, Dialect.StateQuery query) {

    /** What the node says of itself, for example {@code active}. */
    String answer() {
        Request request = Request.get(with.path(query.path()));
        return with.sender().<String>send(request, (status, retryAfter, body) -> {
            String text = Conversation.text(body);
            return switch (with.answers().verdict(status, text)) {
                case SUCCESS -> stateIn(text);
                case STOP ->
                    throw with.refused(
                            request,
                            with.answers().code(status, text),
                            with.words().of(text));
                default -> new Attempt.Again<>("code " + with.answers().code(status, text), retryAfter);
            };
        });
    }

    /** An answer without a document says nothing: the next one may. */
    private Attempt<String> stateIn(String text) {
        try {
            return new Attempt.Done<>(with.words().of(StateAnswer.read(ElementReader.document(text), query.field())));
        } catch (BadXmlException e) {
            return new Attempt.Again<>("the answer is " + e.getMessage());
        }
    }
}
