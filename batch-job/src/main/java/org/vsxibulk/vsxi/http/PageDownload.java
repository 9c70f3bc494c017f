package org.vsxibulk.vsxi.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.vsxibulk.vsxi.Ahead;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTableBuilder;
import org.vsxibulk.vsxi.live.Portion;
import org.vsxibulk.vsxi.live.PortionReader;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.EntryScanner;

/**
 * Downloads one page of a table, or a table that has no pages. The answer is taken from the connection, parsed and kept by
 * three threads in a row; what an attempt that failed has added is taken back.
 */
final class PageDownload {

    /** What is read and not yet kept: a few portions. */
    private static final int PORTIONS_AHEAD = 4;

    private final Conversation with;
    private final TableDialect table;
    private final PortionReader reader;
    private final LiveTableBuilder builder;

    /** @param reader the same for all pages of a table */
    PageDownload(Conversation with, TableDialect table, PortionReader reader, LiveTableBuilder builder) {
        this.with = with;
        this.table = table;
        this.reader = reader;
        this.builder = builder;
    }

    /** Adds the entries of the page to the builder and returns how many they were. */
    int run(Request request) {
        LiveTableBuilder.Mark before = builder.mark();
        return with.sender().<Integer>send(request, (status, retryAfter, body) -> {
            builder.rollback(before);
            return status / 100 == 2 ? entries(request, body, before) : failure(request, status, retryAfter, body);
        });
    }

    private Attempt<Integer> entries(Request request, InputStream body, LiveTableBuilder.Mark before)
            throws IOException {
        try (InputStream ahead = new ReadAhead(body)) {
            return entriesOf(request, ahead, before);
        }
    }

    private Attempt<Integer> entriesOf(Request request, InputStream body, LiveTableBuilder.Mark before)
            throws IOException {
        // enough to read an error document again when the root is not the list
        BufferedInputStream document = new BufferedInputStream(body, 1 << 16);
        document.mark(1 << 15);
        try {
            addAll(document);
            return new Attempt.Done<>(builder.size() - before.entries());
        } catch (NotTheListException e) {
            document.reset();
            String text = Conversation.text(document);
            var verdict = with.answers().verdict(200, text);
            if (verdict == AnswerTable.Verdict.STOP) {
                throw with.refused(request, with.answers().code(200, text), with.words(text, table));
            }
            return new Attempt.Again<>(e.getMessage());
        } catch (BadXmlException e) {
            return new Attempt.Again<>("the download is " + withoutContent(e));
        }
    }

    private void addAll(InputStream document) {
        try (EntryScanner entries = reader.scan(document)) {
            mustBeList(entries.root());
            try (Ahead<Portion> portions = Ahead.of("parser", PORTIONS_AHEAD, () -> reader.next(entries))) {
                for (Optional<Portion> next = portions.next(); next.isPresent(); next = portions.next()) {
                    requireRoom(next.get().size());
                    builder.add(next.get());
                }
            }
        }
    }

    /** A list without an end would fill disk and memory; asking again would not make it shorter. */
    private void requireRoom(int more) {
        if (builder.size() + more > with.maxEntries()) {
            throw new SwitchUnavailableException("the switch sends more than " + with.maxEntries() + " "
                    + table.table().plural() + "; when it has so many indeed, raise switch.max-entries in the settings"
                    + " (and the heap, VSXI_HEAP, by 50 bytes for each)");
        }
    }

    private Attempt<Integer> failure(Request request, int status, Optional<Duration> retryAfter, InputStream body)
            throws IOException {
        String text = Conversation.text(body);
        if (with.answers().verdict(status, text) == AnswerTable.Verdict.STOP) {
            throw with.refused(request, status, with.words(text, table));
        }
        return new Attempt.Again<>("code " + status + " " + with.words(text, table), retryAfter);
    }

    /** What a parser quotes may be the middle of a password. */
    private String withoutContent(BadXmlException e) {
        String message = String.valueOf(e.getMessage());
        return table.secrets().paths().isEmpty() ? message : message.replaceFirst("(?s):.*|&.*", "");
    }

    private void mustBeList(String root) {
        if (!root.equals(table.names().list())) {
            throw new NotTheListException("the download's root is <" + root + ">, not <"
                    + table.names().list() + "> as the dialect says");
        }
    }

    private static final class NotTheListException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTheListException(String message) {
            super(message);
        }
    }
}
