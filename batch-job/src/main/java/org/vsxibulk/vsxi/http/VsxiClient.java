package org.vsxibulk.vsxi.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vsxibulk.settings.Connection;
import org.vsxibulk.settings.Retry;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;
import org.vsxibulk.vsxi.xml.ElementWriter;

/** The switch's configuration interface (contract section 1). One request at a time; not thread-safe. */
public final class VsxiClient implements Closeable {

    private final Dialect dialect;
    private final Transport transport;
    private final RequestSender sender;
    private final AnswerTable answers;
    private final EmptyAnswers empties = new EmptyAnswers();
    private final CodedAnswers coded;
    private final SwitchWords words;
    private final Traffic traffic;
    private final int maxEntries;

    /** A client that can send nothing but GET. */
    public static VsxiClient readOnly(Settings settings, Dialect dialect, StopSignal stop) {
        Connection connection = settings.connection();
        return new VsxiClient(
                dialect,
                new ReadOnlyTransport(new HttpTransport(
                        connection.url().orElseThrow(),
                        connection,
                        dialect.transport().contentType(),
                        stop)),
                settings.minGap(),
                connection.retry(),
                stop,
                connection.maxEntries());
    }

    public VsxiClient(Dialect dialect, Transport transport, Duration minGap, Retry retry, StopSignal stop) {
        this(dialect, transport, minGap, retry, stop, AnswerLimits.ENTRIES);
    }

    /** @param maxEntries of one table; a table with more is not taken */
    public VsxiClient(
            Dialect dialect, Transport transport, Duration minGap, Retry retry, StopSignal stop, int maxEntries) {
        this(dialect, transport, minGap, retry, stop, Timing.real(stop), maxEntries);
    }

    VsxiClient(Dialect dialect, Transport transport, Duration minGap, Retry retry, StopSignal stop, Timing timing) {
        this(dialect, transport, minGap, retry, stop, timing, AnswerLimits.ENTRIES);
    }

    private VsxiClient(
            Dialect dialect,
            Transport transport,
            Duration minGap,
            Retry retry,
            StopSignal stop,
            Timing timing,
            int maxEntries) {
        this.maxEntries = maxEntries;
        this.dialect = dialect;
        this.transport = transport;
        this.traffic = new Traffic();
        this.answers = new AnswerTable(dialect.answers());
        this.coded = new CodedAnswers(dialect.answers());
        this.words = new SwitchWords(transport.secrets());
        MinGap gap = new MinGap(minGap, timing.nanoTime(), timing.pause());
        this.sender = new RequestSender(transport, gap, retry, stop, timing, traffic, words);
    }

    public Dialect dialect() {
        return dialect;
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Time that requests which failed, and the pauses before they were sent again, have cost until now. */
    public Duration timeLost() {
        return sender.lost();
    }

    /** For whoever does not know yet how the switch answers. */
    public Scout scout() {
        return new Scout(dialect, sender, answers, words);
    }

    /**
     * Downloads a whole table to disk.
     *
     * @param target file of the snapshot
     */
    public LiveTable download(Table table, Path target, Instant now) {
        return new TableDownload(dialect, dialect.table(table), sender, answers, words, maxEntries).run(target, now);
    }

    /**
     * Downloads a table, or one page of it, of which only the token is known.
     *
     * @param page number of the page; of no meaning when the dialect names no page parameter
     * @return the name of the list; empty when the switch has no such table
     */
    public Optional<String> downloadRaw(String token, OptionalInt page, RawEntries entries) {
        return new RawDownload(dialect, sender, answers, words, maxEntries).run(token, page, entries);
    }

    /**
     * Sends entries as one document: known ones are updated, unknown ones inserted.
     *
     * @param tries a refusal may be the race of two close requests; it is believed when it came that often
     */
    public WriteAnswer update(Table table, List<Element> entries, int tries) {
        return update(
                table,
                entries,
                ElementWriter.document(dialect.table(table).names().list(), entries),
                tries);
    }

    /**
     * The same for whoever has written the document already.
     *
     * @param document of just these entries, as {@link ElementWriter} writes it
     */
    public WriteAnswer update(Table table, List<Element> entries, byte[] document, int tries) {
        TableDialect names = dialect.table(table);
        return write(names, names.updateMethod(), Action.UPDATE, entries, document, tries);
    }

    /**
     * Sends entries as one document: those with their keys are deleted.
     *
     * @param tries as for {@link #update}
     */
    public WriteAnswer delete(Table table, List<Element> entries, int tries) {
        TableDialect names = dialect.table(table);
        byte[] document = ElementWriter.document(names.names().list(), entries);
        return write(names, names.delete().method(), Action.DELETE, entries, document, tries);
    }

    private WriteAnswer write(
            TableDialect table, String method, Action action, List<Element> entries, byte[] document, int tries) {
        Request request = new Request(method, path(action, table), Optional.of(document));
        EmptyAnswers.OfOneDocument emptiness = empties.document();
        return sender.<WriteAnswer>send(request, (status, retryAfter, body) -> {
            String text = text(body);
            if (status / 100 == 2 && body.read() >= 0) {
                return new Attempt.Again<>("an answer longer than " + AnswerLimits.MESSAGE + " bytes", retryAfter);
            }
            empties.hear(status, text);
            int code = answers.code(status, text);
            if (coded.lacksCode(request, status, text) && !text.isBlank()) {
                return new Attempt.Again<>(
                        "an answer without the switch's code: " + words(text, table, entries), retryAfter);
            }
            return switch (answers.verdict(status, text)) {
                case SUCCESS ->
                    emptiness.isYes(status, text)
                            ? new Attempt.Done<>(new WriteAnswer(WriteAnswer.Kind.ACCEPTED, code, ""))
                            : new Attempt.Again<>("an empty answer");
                case PARTLY ->
                    new Attempt.Done<>(new WriteAnswer(WriteAnswer.Kind.PARTLY, code, words(text, table, entries)));
                case BAD_REQUEST, SERVER_ERROR ->
                    refusal(
                            new WriteAnswer(WriteAnswer.Kind.REFUSED, code, words(text, table, entries)),
                            retryAfter,
                            tries);
                case AGAIN -> new Attempt.Again<>("code " + code + " " + words(text, table, entries), retryAfter);
                case STOP -> throw refused(request, code, words(text, table, entries));
            };
        });
    }

    private static Attempt<WriteAnswer> refusal(WriteAnswer answer, Optional<Duration> retryAfter, int tries) {
        return new Attempt.Again<>(
                answer.toString(), retryAfter, null, Optional.of(new Attempt.Doubtful<>(answer, tries)));
    }

    private String words(String answer, TableDialect table, List<Element> entries) {
        return words.of(
                answer,
                secretElements(table),
                entries.stream()
                        .flatMap(entry -> table.secrets().read(entry).stream())
                        .toList());
    }

    /** Names of the elements of a table whose content is secret. */
    static List<String> secretElements(TableDialect table) {
        return table.secrets().paths().stream()
                .map(path -> path.segments().get(path.segments().size() - 1))
                .toList();
    }

    /** What a node of an HA pair says of itself, for example {@code active}; absent when the dialect knows no way to ask. */
    public Optional<String> state() {
        return dialect.state().map(query -> {
            Request request = Request.get(dialect.transport().basePath() + "/" + query.path() + "?"
                    + dialect.transport().query());
            return sender.<String>send(request, (status, retryAfter, body) -> {
                String text = text(body);
                return switch (answers.verdict(status, text)) {
                    case SUCCESS -> stateIn(text, query.field());
                    case STOP -> throw refused(request, answers.code(status, text), words.of(text));
                    default -> new Attempt.Again<>("code " + answers.code(status, text), retryAfter);
                };
            });
        });
    }

    /** An answer without a document says nothing: the next one may. */
    private Attempt<String> stateIn(String text, String field) {
        try {
            return new Attempt.Done<>(words.of(StateAnswer.read(ElementReader.document(text), field)));
        } catch (BadXmlException e) {
            return new Attempt.Again<>("the answer is " + e.getMessage());
        }
    }

    /** The trunks that carry calls, and how many; none when the switch does not say. */
    public Map<String, Integer> calls() {
        Dialect.CallsQuery query = dialect.calls();
        if (query.path().isEmpty()) {
            return Map.of();
        }
        Request request = Request.get(dialect.transport().basePath() + "/" + query.path() + "?"
                + dialect.transport().query());
        AtomicBoolean silentBefore = new AtomicBoolean();
        return sender.<Map<String, Integer>>send(request, (status, retryAfter, body) -> {
            byte[] bytes = body.readNBytes(AnswerLimits.STATISTICS + 1);
            if (bytes.length > AnswerLimits.STATISTICS) {
                throw new SwitchUnavailableException("the switch's statistics (" + query.path() + ") are longer than "
                        + AnswerLimits.STATISTICS + " bytes: correct 'calls.path' in the dialect");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            int code = answers.code(status, text);
            return switch (answers.verdict(code, "")) {
                case SUCCESS -> callsIn(status, bytes, text, query, silentBefore);
                case STOP -> throw refused(request, code, words.of(text));
                default -> new Attempt.Again<>("code " + code, retryAfter);
            };
        });
    }

    /** An answer without a single row is known to happen by mistake: it is believed when it is said twice. */
    private Attempt<Map<String, Integer>> callsIn(
            int status, byte[] bytes, String text, Dialect.CallsQuery query, AtomicBoolean silentBefore) {
        try {
            Element document = ElementReader.document(bytes);
            Map<String, Integer> calls = CallsAnswer.read(document, query);
            // a trunk's address may hold an error word, so that the words only count where there are no trunks
            if (calls.isEmpty() && answers.verdict(status, text) != AnswerTable.Verdict.SUCCESS) {
                return new Attempt.Again<>("the answer is " + words.of(text));
            }
            if (document.children().isEmpty() && !silentBefore.getAndSet(true)) {
                return new Attempt.Again<>("the answer is empty");
            }
            return new Attempt.Done<>(calls);
        } catch (BadXmlException e) {
            return new Attempt.Again<>("the answer is " + e.getMessage());
        }
    }

    static SwitchUnavailableException refused(Request request, int code, String words) {
        String reason = switch (code) {
            case 401 -> "user or password is wrong: check VSXI_USER and VSXI_PASSWORD";
            case 403 -> "this user may not do that: ask for a user with provisioning rights";
            case 404 -> "no such path: check the dialect's table tokens, or the switch has no REST interface";
            case 402, 405 -> "this operation does not exist there: check the dialect's methods";
            default ->
                code / 100 == 3
                        ? "it leads elsewhere, and redirects are not followed: check --switch"
                        : "the run stops here";
        };
        return new SwitchUnavailableException("the switch answered " + code + " to " + request + ": " + reason
                + (words.isEmpty() ? "" : " (" + words + ")"));
    }

    private String path(Action action, TableDialect table) {
        return path(dialect, action, table);
    }

    static String path(Dialect dialect, Action action, TableDialect table) {
        return path(dialect, action, table.names().token());
    }

    static String path(Dialect dialect, Action action, String token) {
        return dialect.transport().basePath() + "/" + action.word() + "/" + token + "?"
                + dialect.transport().query();
    }

    static String text(InputStream body) throws IOException {
        return new String(body.readNBytes(AnswerLimits.MESSAGE), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        transport.close();
    }
}
