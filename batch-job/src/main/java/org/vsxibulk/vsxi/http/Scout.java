package org.vsxibulk.vsxi.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/**
 * Looks at what a switch answers without expecting anything: an answer that is not as the dialect says is a result, not a
 * failure. It is believed when it came twice, since a wrong answer also happens by mistake (contract section 1).
 */
public final class Scout {

    private static final int TRIES = 2;
    private static final int LONGEST_REFUSAL = 1 << 15;

    private final Conversation with;

    Scout(Conversation with) {
        this.with = with;
    }

    /** The beginning of the download of a table. */
    public Glimpse table(Table table) {
        return glimpse(with.dialect().table(table), "");
    }

    /** The same of a page, counted from 0, for a dialect with a page parameter. */
    public Glimpse page(Table table, int page) {
        String parameter = with.dialect().paging().parameter().orElseThrow();
        return glimpse(
                with.dialect().table(table),
                "&" + parameter + "=" + (with.dialect().paging().first() + page));
    }

    private Glimpse glimpse(TableDialect table, String page) {
        Request request = Request.get(with.path(Action.DOWNLOAD, table.names().token()) + page);
        return with.sender().<Glimpse>send(request, (status, retryAfter, body) -> {
            Glimpse seen = status / 100 == 2 ? list(table, body) : refusal(status, Conversation.text(body));
            boolean asExpected =
                    seen.answered() && seen.root().equals(table.names().list());
            return asExpected ? new Attempt.Done<>(seen) : unexpected(seen.code(), seen.words(), seen, retryAfter);
        });
    }

    /** Asks for statistics. */
    public Statistics statistics(String path) {
        Request request = Request.get(with.path(path));
        return with.sender().<Statistics>send(request, (status, retryAfter, body) -> {
            byte[] bytes = body.readNBytes(AnswerLimits.STATISTICS);
            Optional<Element> document = status / 100 == 2 ? document(bytes) : Optional.empty();
            Statistics seen = new Statistics(status, document);
            return document.isPresent() ? new Attempt.Done<>(seen) : unexpected(status, "", seen, retryAfter);
        });
    }

    private static Optional<Element> document(byte[] bytes) {
        try {
            return Optional.of(ElementReader.document(bytes));
        } catch (BadXmlException e) {
            return Optional.empty();
        }
    }

    private <T> Attempt<T> unexpected(int code, String said, T seen, Optional<Duration> retryAfter) {
        return with.answers().verdict(code, "") == AnswerTable.Verdict.STOP
                ? new Attempt.Done<>(seen)
                : new Attempt.Again<>(
                        "code " + code + " " + said,
                        retryAfter,
                        null,
                        code / 100 == 2 ? Optional.of(new Attempt.Doubtful<>(seen, TRIES)) : Optional.empty());
    }

    private Glimpse list(TableDialect table, InputStream body) {
        BufferedInputStream document = new BufferedInputStream(body, 1 << 16);
        document.mark(LONGEST_REFUSAL);
        AtomicReference<String> root = new AtomicReference<>("");
        try {
            ElementReader.forEachChild(document, root::set, first -> {
                throw new Enough(first);
            });
            return list(table, document, root.get(), Optional.empty());
        } catch (Enough enough) {
            return list(table, document, root.get(), Optional.of(enough.first));
        } catch (BadXmlException e) {
            return list(table, document, root.get(), Optional.empty());
        }
    }

    private Glimpse list(TableDialect table, BufferedInputStream document, String root, Optional<Element> first) {
        if (root.equals(table.names().list())) {
            return new Glimpse(200, root, first, "");
        }
        String text = fromTheStart(document);
        return new Glimpse(with.answers().code(200, text), root, first, with.words(text, table));
    }

    /** A first entry that is longer than what was kept of the answer is no refusal. */
    private static String fromTheStart(BufferedInputStream document) {
        try {
            document.reset();
            return new String(document.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private Glimpse refusal(int status, String text) {
        return new Glimpse(status, "", Optional.empty(), with.words().of(text));
    }

    /** The first entry says enough. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Element first;

        Enough(Element first) {
            super(null, null, false, false);
            this.first = first;
        }
    }
}
