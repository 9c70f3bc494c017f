package org.vsxibulk.vsxi.http;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Sends documents of entries, and makes out whether the switch took them. Not thread-safe. */
final class Writes {

    private final Conversation with;
    private final EmptyAnswers empties = new EmptyAnswers();
    private final CodedAnswers coded;

    Writes(Conversation with) {
        this.with = with;
        this.coded = new CodedAnswers(with.dialect().answers());
    }

    /**
     * @param entries that the document holds
     * @param tries a refusal may be the race of two close requests; it is believed when it came that often
     */
    WriteAnswer send(
            TableDialect table, String method, Action action, List<Element> entries, byte[] document, int tries) {
        Request request = new Request(method, with.path(action, table.names().token()), Optional.of(document));
        EmptyAnswers.OfOneDocument emptiness = empties.document();
        return with.sender().<WriteAnswer>send(request, (status, retryAfter, body) -> {
            String text = Conversation.text(body);
            if (status / 100 == 2 && body.read() >= 0) {
                return new Attempt.Again<>("an answer longer than " + AnswerLimits.MESSAGE + " bytes", retryAfter);
            }
            empties.hear(status, text);
            int code = with.answers().code(status, text);
            if (coded.lacksCode(request, status, text) && !text.isBlank()) {
                return new Attempt.Again<>(
                        "an answer without the switch's code: " + words(text, table, entries), retryAfter);
            }
            return switch (with.answers().verdict(status, text)) {
                case SUCCESS ->
                    emptiness.isYes(status, text)
                            ? new Attempt.Done<>(new WriteAnswer(WriteAnswer.Kind.ACCEPTED, code, ""))
                            : new Attempt.Again<>("an empty answer");
                case PARTLY ->
                    new Attempt.Done<>(new WriteAnswer(WriteAnswer.Kind.PARTLY, code, words(text, table, entries)));
                case BAD_REQUEST, SERVER_ERROR -> {
                    WriteAnswer refusal = new WriteAnswer(WriteAnswer.Kind.REFUSED, code, words(text, table, entries));
                    yield new Attempt.Again<>(
                            refusal.toString(), retryAfter, null, Optional.of(new Attempt.Doubtful<>(refusal, tries)));
                }
                case AGAIN -> new Attempt.Again<>("code " + code + " " + words(text, table, entries), retryAfter);
                case STOP -> throw with.refused(request, code, words(text, table, entries));
            };
        });
    }

    private String words(String answer, TableDialect table, List<Element> entries) {
        return with.words(
                answer,
                table,
                entries.stream()
                        .flatMap(entry -> table.secrets().read(entry).stream())
                        .toList());
    }
}
