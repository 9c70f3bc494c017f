package org.vsxibulk.vsxi.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Ahead;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTableBuilder;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.EntryStream;

/**
 * Downloads one table page by page. After a full page the next is asked for; the end is a short page, or an empty one seen
 * twice, since a well-formed empty answer also happens by mistake (contract section 1). A page that begins as an earlier
 * one did means that the page parameter is not honoured.
 */
final class TableDownload {

    /** What is parsed and not yet kept: a few times so many bytes of the document. */
    private static final int PARSED_BYTES = 1 << 15;

    private static final int PARSED_AHEAD = 4;

    private final Dialect dialect;
    private final TableDialect table;
    private final RequestSender sender;
    private final AnswerTable answers;
    private final SwitchWords words;
    private final int maxEntries;

    TableDownload(
            Dialect dialect,
            TableDialect table,
            RequestSender sender,
            AnswerTable answers,
            SwitchWords words,
            int maxEntries) {
        this.maxEntries = maxEntries;
        this.dialect = dialect;
        this.table = table;
        this.sender = sender;
        this.answers = answers;
        this.words = words;
    }

    LiveTable run(Path target, Instant now) {
        Set<Long> twiceBefore = Set.of();
        for (boolean again = false; ; again = true) {
            try (LiveTableBuilder builder = new LiveTableBuilder(table, target, now)) {
                Pages pages = new Pages(builder);
                Optional<String> doubt = table.pageSize() == 0 ? whole(builder) : pages(builder, pages);
                if (doubt.isEmpty()) {
                    Set<Long> twice = pages.keysOnSeveralPages();
                    // a key that stood on two pages before stands there twice indeed, which is for the audit to say
                    if (!twiceBefore.containsAll(twice) || changed(builder, pages)) {
                        if (!again) {
                            twiceBefore = twice;
                            continue;
                        }
                        doubt = Optional.of(table.table().plural() + " were changed while they were read page by page,"
                                + " and again when they were read once more: some may be missing or double. Try again"
                                + " when nobody else changes them");
                    }
                }
                return builder.finish(doubt);
            }
        }
    }

    private Optional<String> whole(LiveTableBuilder builder) {
        String path = VsxiClient.path(dialect, Action.DOWNLOAD, table);
        if (page(path, builder) == 0) {
            page(path, builder);
        }
        return Optional.empty();
    }

    /**
     * Whether an earlier page is another one by now. An entry that somebody adds while we page pushes the last one of a
     * page onto the next, where it is seen twice without asking. One that somebody deletes pulls the first one of a page
     * that is still to come onto a page that is done: it is never seen, and nothing in the download tells. So one page is
     * asked for again, the one that notices most: a deletion shows when it was on that page or before, and came after that
     * page was read. For a table of one full page and a rest, that is every one that does harm; for three and four pages
     * two of three, for many pages every second one. It cannot see a deletion and its boundary both before or both behind
     * the middle; only reading everything twice could.
     */
    private boolean changed(LiveTableBuilder builder, Pages pages) {
        if (pages.asked() < 2) {
            return false;
        }
        int middle = (pages.asked() - 2) / 2;
        LiveTableBuilder.Mark before = builder.mark();
        String path = path(dialect.paging().first() + middle);
        if (page(path, builder) == 0) {
            page(path, builder);
        }
        boolean same = pages.hasKeys(middle, before.entries());
        builder.rollback(before);
        return !same;
    }

    /** Why the download may be incomplete, if so. */
    private Optional<String> pages(LiveTableBuilder builder, Pages pages) {
        Set<Long> firstKeys = new HashSet<>();
        int size = table.pageSize();
        boolean emptyBefore = false;
        int number = dialect.paging().first();
        while (true) {
            int start = builder.size();
            LiveTableBuilder.Mark before = builder.mark();
            pages.begin(number - dialect.paging().first());
            int entries = page(path(number), builder);
            if (entries > 0 && !firstKeys.add(builder.keyHash(start))) {
                builder.rollback(before);
                return Optional.of("page " + number + " of " + table.table().plural()
                        + " began like an earlier one: the switch does not honour the page parameter '"
                        + dialect.paging().parameter().orElse("") + "', so the table may be cut at " + size
                        + " entries");
            }
            if (entries == 0 && !emptyBefore) {
                emptyBefore = true;
                continue;
            }
            if (entries < size) {
                return Optional.empty();
            }
            if (dialect.paging().parameter().isEmpty()) {
                return entries % size == 0
                        ? Optional.of("the download of " + table.table().plural() + " ended after exactly " + entries
                                + " entries, a multiple of the page size, and the dialect names no page parameter:"
                                + " it may be cut")
                        : Optional.empty();
            }
            emptyBefore = false;
            number++;
        }
    }

    private String path(int number) {
        String path = VsxiClient.path(dialect, Action.DOWNLOAD, table);
        return dialect.paging()
                .parameter()
                .map(parameter -> path + "&" + parameter + "=" + number)
                .orElse(path);
    }

    /** Adds the entries of one page and returns how many they were. */
    private int page(String path, LiveTableBuilder builder) {
        Request request = Request.get(path);
        LiveTableBuilder.Mark before = builder.mark();
        return sender.<Integer>send(request, (status, retryAfter, body) -> {
            builder.rollback(before);
            return status / 100 == 2
                    ? entries(request, body, builder, before)
                    : failure(request, status, retryAfter, body);
        });
    }

    private Attempt<Integer> entries(
            Request request, InputStream body, LiveTableBuilder builder, LiveTableBuilder.Mark before)
            throws IOException {
        try (InputStream ahead = new ReadAhead(body)) {
            return entriesOf(request, ahead, builder, before);
        }
    }

    private Attempt<Integer> entriesOf(
            Request request, InputStream body, LiveTableBuilder builder, LiveTableBuilder.Mark before)
            throws IOException {
        // enough to read an error document again when the root is not the list
        BufferedInputStream document = new BufferedInputStream(body, 1 << 16);
        document.mark(1 << 15);
        try {
            addAll(document, builder);
            return new Attempt.Done<>(builder.size() - before.entries());
        } catch (NotTheListException e) {
            document.reset();
            String text = VsxiClient.text(document);
            var verdict = answers.verdict(200, text);
            if (verdict == AnswerTable.Verdict.STOP) {
                throw VsxiClient.refused(request, answers.code(200, text), words(text));
            }
            return new Attempt.Again<>(e.getMessage());
        } catch (BadXmlException e) {
            return new Attempt.Again<>("the download is " + withoutContent(e));
        }
    }

    private void addAll(InputStream document, LiveTableBuilder builder) {
        try (EntryStream entries = EntryStream.of(document)) {
            mustBeList(entries.root());
            try (Ahead<List<Element>> parsed = Ahead.of("parser", PARSED_AHEAD, () -> some(entries))) {
                for (Optional<List<Element>> next = parsed.next(); next.isPresent(); next = parsed.next()) {
                    next.get().forEach(entry -> add(entry, builder));
                }
            }
        }
    }

    /** A handful of entries, or one that is very long; none at the end. */
    private static Optional<List<Element>> some(EntryStream entries) {
        List<Element> some = new ArrayList<>();
        long enough = entries.bytes() + PARSED_BYTES;
        while (entries.bytes() < enough) {
            Optional<Element> next = entries.next();
            if (next.isEmpty()) {
                break;
            }
            some.add(next.get());
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some);
    }

    private void add(Element entry, LiveTableBuilder builder) {
        if (!entry.name().equals(table.names().entry())) {
            throw new BadXmlException(
                    "<" + entry.name() + "> among <" + table.names().entry() + ">");
        }
        requireRoom(builder);
        builder.add(entry);
    }

    /** A list without an end would fill disk and memory; asking again would not make it shorter. */
    private void requireRoom(LiveTableBuilder builder) {
        if (builder.size() == maxEntries) {
            throw new SwitchUnavailableException("the switch sends more than " + maxEntries + " "
                    + table.table().plural() + "; when it has so many indeed, raise switch.max-entries in the settings"
                    + " (and the heap, VSXI_HEAP, by 50 bytes for each)");
        }
    }

    private Attempt<Integer> failure(Request request, int status, Optional<Duration> retryAfter, InputStream body)
            throws IOException {
        String text = VsxiClient.text(body);
        if (answers.verdict(status, text) == AnswerTable.Verdict.STOP) {
            throw VsxiClient.refused(request, status, words(text));
        }
        return new Attempt.Again<>("code " + status + " " + words(text), retryAfter);
    }

    private String words(String answer) {
        return words.of(answer, VsxiClient.secretElements(table), List.of());
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
