package org.vsxibulk.vsxi.http;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vsxibulk.settings.Connection;
import org.vsxibulk.settings.Retry;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.AnswerLimits;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementWriter;

/** The switch's configuration interface (contract section 1). One request at a time; not thread-safe. */
public final class VsxiClient implements Closeable {

    private final Transport transport;
    private final StopSignal stop;
    private final Traffic traffic = new Traffic();
    private final Conversation conversation;
    private final Writes writes;

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
        this.transport = transport;
        this.stop = stop;
        SwitchWords words = new SwitchWords(transport.secrets());
        MinGap gap = new MinGap(minGap, timing.nanoTime(), timing.pause());
        this.conversation = new Conversation(
                dialect,
                new RequestSender(transport, gap, retry, stop, timing, traffic, words),
                new AnswerTable(dialect.answers()),
                words,
                maxEntries);
        this.writes = new Writes(conversation);
    }

    /** Ends what the client does, in whatever thread. */
    public StopSignal stop() {
        return stop;
    }

    public Dialect dialect() {
        return conversation.dialect();
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Time that requests which failed, and the pauses before they were sent again, have cost until now. */
    public Duration timeLost() {
        return conversation.sender().lost();
    }

    /** For whoever does not know yet how the switch answers. */
    public Scout scout() {
        return new Scout(conversation);
    }

    /**
     * Downloads a whole table to disk.
     *
     * @param target file of the snapshot
     */
    public LiveTable download(Table table, Path target, Instant now) {
        return new TableDownload(conversation, dialect().table(table)).run(target, now);
    }

    /**
     * Downloads a table, or one page of it, of which only the token is known.
     *
     * @param page number of the page; of no meaning when the dialect names no page parameter
     * @return the name of the list; empty when the switch has no such table
     */
    public Optional<String> downloadRaw(String token, OptionalInt page, RawEntries entries) {
        return new RawDownload(conversation).run(token, page, entries);
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
                ElementWriter.document(dialect().table(table).names().list(), entries),
                tries);
    }

    /**
     * The same for whoever has written the document already.
     *
     * @param document of just these entries, as {@link ElementWriter} writes it
     */
    public WriteAnswer update(Table table, List<Element> entries, byte[] document, int tries) {
        TableDialect names = dialect().table(table);
        return writes.send(names, names.updateMethod(), Action.UPDATE, entries, document, tries);
    }

    /**
     * Sends entries as one document: those with their keys are deleted.
     *
     * @param tries as for {@link #update}
     */
    public WriteAnswer delete(Table table, List<Element> entries, int tries) {
        TableDialect names = dialect().table(table);
        byte[] document = ElementWriter.document(names.names().list(), entries);
        return writes.send(names, names.delete().method(), Action.DELETE, entries, document, tries);
    }

    /** What a node of an HA pair says of itself, for example {@code active}; absent when the dialect knows no way to ask. */
    public Optional<String> state() {
        return dialect().state().map(query -> new StateRequest(conversation, query).answer());
    }

    /** The trunks that carry calls, and how many; none when the switch does not say. */
    public Map<String, Integer> calls() {
        Dialect.CallsQuery query = dialect().calls();
        return query.path().isEmpty() ? Map.of() : new CallsRequest(conversation, query).answer();
    }

    @Override
    public void close() {
        transport.close();
    }
}
