package org.vsxibulk.provision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.WipingWords;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.Request;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.Transport;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;
import org.vsxibulk.vsxi.xml.ElementWriter;

/** A switch that takes a document as a whole, unless a guilty entry is in it, and keeps what it was sent. */
final class PickySwitch implements Transport {

    static final Dialect DIALECT = TestDialects.plain();

    /** Documents in the order in which they came; repeats too. */
    final List<List<String>> documents = new ArrayList<>();
    /** Entries that are in, by the text of their first element. */
    final List<Element> taken = new ArrayList<>();

    private final Set<String> guilty = new HashSet<>();
    private final Deque<Integer> moods = new ArrayDeque<>();
    private final SwitchState state;
    private Quirk quirk = Write::healthily;
    private final Set<String> lost = new HashSet<>();
    private int answer = 400;
    String haState = "active";
    int statesAsked;
    int downloads;

    /** A document that was taken, on its way into a table. */
    record Write(TableDialect dialect, boolean delete, List<Element> sent, List<Element> table) {

        /** As it should be: the entries become what was sent, or are gone. */
        void healthily() {
            for (Element entry : sent) {
                EntryKey key = dialect.key(entry);
                int at = find(key);
                if (delete) {
                    table.removeIf(there -> dialect.key(there).equals(key));
                } else if (at < 0) {
                    table.add(entry);
                } else {
                    table.set(at, entry);
                }
            }
        }

        int find(EntryKey key) {
            for (int i = 0; i < table.size(); i++) {
                if (dialect.key(table.get(i)).equals(key)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** What a switch makes of a document. */
    @FunctionalInterface
    interface Quirk {
        void apply(Write write);
    }

    PickySwitch() {
        this(new SwitchState(DIALECT));
    }

    /** @param state what it holds, and what is written to it changes */
    PickySwitch(SwitchState state) {
        this.state = state;
    }

    /** Documents with this text are carried out and refused all the same. */
    PickySwitch losing(String text) {
        lost.add(text);
        return this;
    }

    PickySwitch misbehaving(Quirk how) {
        quirk = how;
        return this;
    }

    private boolean naming;

    /** @param first texts of the first element of entries that are refused */
    PickySwitch refusing(String... first) {
        guilty.addAll(List.of(first));
        return this;
    }

    /** What it answers to a document with a guilty entry. */
    PickySwitch answering(int status) {
        answer = status;
        return this;
    }

    /** From now on its words name the first guilty entry of a document. */
    PickySwitch namingTheGuilty() {
        naming = true;
        return this;
    }

    /** What it answers to the next documents, whatever they hold. */
    PickySwitch inTheMoodOf(int... statuses) {
        for (int status : statuses) {
            moods.add(status);
        }
        return this;
    }

    VsxiClient client() {
        return new VsxiClient(DIALECT, this, Duration.ZERO, SettingsFixture.retry(6), new StopSignal());
    }

    long differentDocuments() {
        return documents.stream().distinct().count();
    }

    static String first(Element entry) {
        return entry.children().get(0).text();
    }

    @Override
    public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
        WipingWords.forbid(request.path());
        return request.method().equals("GET") ? read(request, reader) : write(request, reader);
    }

    private <T> T read(Request request, AnswerReader<T> reader) throws IOException {
        if (request.path().contains("/stats/")) {
            statesAsked++;
            return answer(reader, 200, "<s><ha_current_state>" + haState + "</ha_current_state></s>");
        }
        downloads++;
        TableDialect table = table(request);
        List<Element> entries =
                request.path().contains("page=") && !request.path().endsWith("page=0")
                        ? List.of()
                        : state.of(table.table());
        byte[] document = ElementWriter.document(table.names().list(), entries);
        return answer(reader, 200, new String(document, StandardCharsets.UTF_8));
    }

    private <T> T write(Request request, AnswerReader<T> reader) throws IOException {
        List<Element> entries =
                ElementReader.document(request.body().orElseThrow()).children();
        documents.add(entries.stream().map(PickySwitch::first).toList());
        int status = moods.isEmpty() ? verdict(entries) : moods.remove();
        if (status == 200) {
            taken.addAll(entries);
            TableDialect table = table(request);
            quirk.apply(new Write(table, request.path().contains("/delete/"), entries, state.of(table.table())));
            if (lost.stream().anyMatch(text -> entries.toString().contains(text))) {
                status = 400;
            }
        }
        return answer(
                reader,
                status,
                status == 200 ? "<code>200</code>" : "<m>no such table" + firstGuilty(entries) + "</m>");
    }

    private static <T> T answer(AnswerReader<T> reader, int status, String body) throws IOException {
        return reader.read(status, Optional.empty(), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static TableDialect table(Request request) {
        return Arrays.stream(Table.values())
                .map(DIALECT::table)
                .filter(table -> request.path().contains("/" + table.names().token() + "?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(request));
    }

    private String firstGuilty(List<Element> entries) {
        return naming
                ? entries.stream()
                        .map(PickySwitch::first)
                        .filter(guilty::contains)
                        .findFirst()
                        .map(" "::concat)
                        .orElse("")
                : "";
    }

    private int verdict(List<Element> entries) {
        return entries.stream().map(PickySwitch::first).anyMatch(guilty::contains) ? answer : 200;
    }

    @Override
    public void close() {}
}
