package org.vsxibulk.provision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.Backoff;
import org.vsxibulk.vsxi.http.Request;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.Transport;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** A switch that takes a document as a whole, unless a guilty entry is in it, and keeps what it was sent. */
final class PickySwitch implements Transport {

    static final Dialect DIALECT = TestDialects.plain();

    /** Documents in the order in which they came; repeats too. */
    final List<List<String>> documents = new ArrayList<>();
    /** Entries that are in, by the text of their first element. */
    final List<Element> taken = new ArrayList<>();

    final List<Duration> pauses = new ArrayList<>();
    private final Set<String> guilty = new HashSet<>();
    private final Deque<Integer> moods = new ArrayDeque<>();
    private int answer = 400;
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
        return new VsxiClient(DIALECT, this, Duration.ZERO, Backoff.standard(), new StopSignal());
    }

    long differentDocuments() {
        return documents.stream().distinct().count();
    }

    static String first(Element entry) {
        return entry.children().get(0).text();
    }

    @Override
    public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
        List<Element> entries =
                ElementReader.document(request.body().orElseThrow()).children();
        documents.add(entries.stream().map(PickySwitch::first).toList());
        int status = moods.isEmpty() ? verdict(entries) : moods.remove();
        if (status == 200) {
            taken.addAll(entries);
        }
        String words = status == 200 ? "<code>200</code>" : "<m>no such table" + firstGuilty(entries) + "</m>";
        return reader.read(status, Optional.empty(), new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
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
