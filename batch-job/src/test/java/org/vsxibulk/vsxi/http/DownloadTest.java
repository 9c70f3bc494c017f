package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** When a download is whole, and when it only looks so (contract section 1). */
class DownloadTest {

    private static final Dialect PLAIN = TestDialects.plain();
    private static final Dialect OTHER = TestDialects.other();

    @TempDir
    private Path folder;

    private final Script script = new Script();

    /** Rules of the other dialect: pages of three, no page parameter. */
    private static String rules(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "<Rule><where><table>1</table><prefix>" + i + "</prefix><seq>1</seq></where></Rule>")
                .collect(Collectors.joining("", "<Rules>", "</Rules>"));
    }

    private static String routes(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        "<XBRoute><tid>1</tid><digitMatch>" + i + "</digitMatch><extension>1</extension></XBRoute>")
                .collect(Collectors.joining("\n", "<XBRouteList>", "</XBRouteList>"));
    }

    private LiveTable download(Dialect dialect, Table table) {
        return script.client(dialect).download(table, folder.resolve("t.xml"), Instant.EPOCH);
    }

    @Test
    void afterAFullPageTheNextIsAskedForUntilAShortOne() {
        script.answer(200, routes(0, 5000))
                .answer(200, routes(5000, 10_000))
                .answer(200, routes(10_000, 10_007))
                .answer(200, routes(0, 5000));
        try (LiveTable live = download(PLAIN, Table.ROUTE)) {
            assertThat(live.size()).isEqualTo(10_007);
            assertThat(live.doubt()).isEmpty();
        }
        assertThat(script.paths())
                .containsExactly(
                        "/SSConfig/webresources/download/route?format=xml&page=0",
                        "/SSConfig/webresources/download/route?format=xml&page=1",
                        "/SSConfig/webresources/download/route?format=xml&page=2",
                        "/SSConfig/webresources/download/route?format=xml&page=0");
    }

    @Test
    void afterAnExactMultipleTheEndIsAnEmptyPageSeenTwice() {
        script.answer(200, routes(0, 5000))
                .answer(200, routes(0, 0))
                .answer(200, routes(0, 0))
                .answer(200, routes(0, 5000));
        try (LiveTable live = download(PLAIN, Table.ROUTE)) {
            assertThat(live.size()).isEqualTo(5000);
            assertThat(live.doubt()).isEmpty();
        }
        assertThat(script.isPlayedOut()).isTrue();
    }

    @Test
    void anEmptyPageSeenOnceIsNotTheEnd() {
        script.answer(200, routes(0, 5000))
                .answer(200, routes(0, 0))
                .answer(200, routes(5000, 5003))
                .answer(200, routes(0, 5000));
        try (LiveTable live = download(PLAIN, Table.ROUTE)) {
            assertThat(live.size()).isEqualTo(5003);
            assertThat(live.doubt()).isEmpty();
        }
    }

    @Test
    void aPageThatComesAgainMeansThatThePageParameterIsNotHonoured() {
        script.answer(200, routes(0, 5000)).answer(200, routes(0, 5000));
        try (LiveTable live = download(PLAIN, Table.ROUTE)) {
            assertThat(live.size()).isEqualTo(5000);
            assertThat(live.doubt())
                    .hasValueSatisfying(doubt -> assertThat(doubt).contains("'page'", "routes"));
        }
    }

    @Test
    void anExactMultipleWithoutAPageParameterMayBeCut() {
        script.answer(200, rules(0, 6));
        try (LiveTable live = download(OTHER, Table.ROUTE)) {
            assertThat(live.size()).isEqualTo(6);
            assertThat(live.doubt())
                    .hasValueSatisfying(doubt -> assertThat(doubt).contains("exactly 6", "may be cut"));
        }
    }

    @Test
    void anyOtherNumberWithoutAPageParameterIsWhole() {
        script.answer(200, rules(0, 7));
        try (LiveTable live = download(OTHER, Table.ROUTE)) {
            assertThat(live.size()).isEqualTo(7);
            assertThat(live.doubt()).isEmpty();
        }
    }

    @Test
    void aTableThatComesEmptyIsAskedForAgain() {
        script.answer(200, "<Gateways/>")
                .answer(200, "<Gateways><Gateway><ident><no>7</no></ident></Gateway></Gateways>");
        try (LiveTable live = download(OTHER, Table.TRUNK)) {
            assertThat(live.size()).isEqualTo(1);
        }
    }

    @Test
    void aTruncatedPageIsTakenBackAndAskedForAgain() {
        String whole = routes(5000, 5100);
        script.answer(200, routes(0, 5000))
                .answer(200, whole.substring(0, whole.length() / 2))
                .answer(200, whole)
                .answer(200, routes(0, 5000));
        try (LiveTable live = download(PLAIN, Table.ROUTE)) {
            assertThat(live.size()).isEqualTo(5100);
            assertThat(live.copies()).isEmpty();
        }
        assertThat(script.pauses).containsExactly(Duration.ofMillis(500));
        assertThat(script.paths().get(2)).endsWith("page=1");
    }

    /** Users with secrets, every seventh without the name that is its key: some hundred kilobytes. */
    private static String users(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        i -> "<XBSubscriber><username>" + (i % 7 == 0 ? "" : "pbx" + i) + "</username><password>secret-"
                                + i + "</password><note>" + "x".repeat(i % 200) + "</note></XBSubscriber>")
                .collect(Collectors.joining("\n", "<XBSubscriberList>", "</XBSubscriberList>"));
    }

    @Test
    void ofAPageThatBreaksOffAfterManyEntriesNothingStays() throws IOException {
        String other = users(10_000, 13_000);
        script.answer(200, other.substring(0, other.length() - 30))
                .answer(200, other.replace("</XBSubscriberList>", "<XBResource/></XBSubscriberList>"))
                .answer(200, users(0, 2000));
        Script clean = new Script().answer(200, users(0, 2000));
        try (LiveTable live = download(PLAIN, Table.SIP_USER);
                LiveTable expected =
                        clean.client(PLAIN).download(Table.SIP_USER, folder.resolve("expected.xml"), Instant.EPOCH)) {
            assertThat(Files.readString(live.file()))
                    .isEqualTo(Files.readString(expected.file()))
                    .doesNotContain("secret-");
            assertThat(live.size()).isEqualTo(2000);
            assertThat(live.digest()).isEqualTo(expected.digest());
            assertThat(live.keyGaps()).isEqualTo(expected.keyGaps()).containsEntry(Field.SIP_USERNAME, 286);
            assertThat(live.copies()).isEqualTo(expected.copies()).isNotEmpty();
            for (int i = 0; i < live.size(); i++) {
                assertThat(live.entry(i)).isEqualTo(expected.entry(i));
                assertThat(live.entry(i).child("password").orElseThrow().text()).isEqualTo("secret-" + i);
            }
        }
    }

    @Test
    void asManyEntriesAsAreAllowedAreTakenAndNotOneMore() {
        for (String page : List.of(routes(0, 3000), routes(0, 3001))) {
            script.answer(200, page);
        }
        VsxiClient client =
                new VsxiClient(PLAIN, script, Duration.ZERO, SettingsFixture.retry(3), new StopSignal(), 3000);
        try (LiveTable live = client.download(Table.ROUTE, folder.resolve("t.xml"), Instant.EPOCH)) {
            assertThat(live.size()).isEqualTo(3000);
        }
        assertThatThrownBy(() -> client.download(Table.ROUTE, folder.resolve("t.xml"), Instant.EPOCH))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("more than 3000 routes");
        assertThat(script.isPlayedOut()).isTrue();
    }

    @Test
    void aDocumentThatIsNotTheListIsNotADownload() {
        for (int i = 0; i < 3; i++) {
            script.answer(200, "<html><body>please wait</body></html>");
        }
        assertThatThrownBy(() -> download(PLAIN, Table.ROUTE))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("<html>")
                .hasMessageContaining("XBRouteList");
    }

    @Test
    void entriesOfAnotherKindAreNotTheTable() {
        for (int i = 0; i < 3; i++) {
            script.answer(200, "<XBRouteList><XBResource/></XBRouteList>");
        }
        assertThatThrownBy(() -> download(PLAIN, Table.ROUTE)).hasMessageContaining("<XBResource> among <XBRoute>");
    }

    @Test
    void anErrorDocumentInsideA200IsObeyed() {
        script.answer(200, "<response><code>401</code><msg>not authorised</msg></response>");
        assertThatThrownBy(() -> download(PLAIN, Table.ROUTE))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("401")
                .hasMessageContaining("user or password is wrong");
        assertThat(script.requests).hasSize(1);
    }

    @Test
    void wordsOfErrorInsideATableMeanNothing() {
        script.answer(
                200,
                "<XBRouteIndexList><XBRouteIndex><tid>1</tid><alias>Error failed</alias><code>500</code>"
                        + "</XBRouteIndex></XBRouteIndexList>");
        try (LiveTable live = download(PLAIN, Table.ROUTE_TABLE)) {
            assertThat(live.size()).isEqualTo(1);
        }
    }

    @Test
    void whatHelpsNobodyIsNotAskedAgain() {
        for (int status : new int[] {401, 403, 404, 405, 302}) {
            Script once = new Script().answer(status, "");
            assertThatThrownBy(() -> once.client(PLAIN).download(Table.TRUNK, folder.resolve("t.xml"), Instant.EPOCH))
                    .isInstanceOf(SwitchUnavailableException.class)
                    .hasMessageContaining(Integer.toString(status))
                    .hasMessageContaining("GET /SSConfig/webresources/download/resource");
            assertThat(once.requests).hasSize(1);
            assertThat(once.pauses).isEmpty();
        }
    }

    @Test
    void whatMayHelpIsAskedAgainAndThenGivenUp() {
        script.answer(503, Duration.ofSeconds(7)).answer(400, "spurious").failure(new IOException("connection reset"));
        assertThatThrownBy(() -> download(PLAIN, Table.TRUNK))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("3 attempts")
                .hasMessageContaining("connection reset");
        assertThat(script.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(1));
    }

    /** A switch whose table is changed by somebody else between two requests. */
    private static final class Moving {

        private final List<Integer> digits = new ArrayList<>();
        private final Map<Integer, Runnable> before = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        Moving(int entries) {
            IntStream.range(0, entries).forEach(digits::add);
        }

        /** Something happens before the request with that number, counted from 1. */
        Moving before(int request, Consumer<List<Integer>> change) {
            before.put(request, () -> change.accept(digits));
            return this;
        }

        LiveTable download(Path folder) {
            Transport transport = new Transport() {
                @Override
                public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
                    asked.add(request.path().replaceAll(".*page=", ""));
                    before.getOrDefault(asked.size(), () -> {}).run();
                    int page = Integer.parseInt(asked.get(asked.size() - 1));
                    List<Integer> some = digits.subList(
                            Math.min(digits.size(), page * 5000), Math.min(digits.size(), (page + 1) * 5000));
                    String document = some.stream()
                            .map(DownloadTest::route)
                            .collect(Collectors.joining("", "<XBRouteList>", "</XBRouteList>"));
                    return reader.read(
                            200, Optional.empty(), new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
                }

                @Override
                public void close() {}
            };
            return new VsxiClient(PLAIN, transport, Duration.ZERO, SettingsFixture.retry(1), new StopSignal())
                    .download(Table.ROUTE, folder.resolve("t.xml"), Instant.EPOCH);
        }
    }

    private static String route(int i) {
        return "<XBRoute><tid>1</tid><digitMatch>" + i + "</digitMatch><extension>1</extension></XBRoute>";
    }

    private static Set<String> keys(LiveTable live) {
        Set<String> keys = new HashSet<>();
        live.forEach(i -> true, (i, entry) -> keys.add(entry.children().get(1).text()));
        return keys;
    }

    private static Set<String> texts(List<Integer> digits) {
        return digits.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    @Test
    void anEntryThatIsAddedWhileWePageIsNoticedAsARepeatAndTheTableReadOnceMore() {
        Moving moving = new Moving(10_001).before(2, digits -> digits.add(0, 77_777));
        try (LiveTable live = moving.download(folder)) {
            assertThat(live.doubt()).isEmpty();
            assertThat(live.copies()).isEmpty();
            assertThat(keys(live)).isEqualTo(texts(moving.digits));
        }
        assertThat(moving.asked).containsExactly("0", "1", "2", "0", "1", "2", "0");
    }

    /** Entry 5000 moved from the second page to the first, which was done: it is there, but was never seen. */
    @Test
    void anEntryThatIsDeletedWhileWePageHidesAnotherWhichIsNoticedByAskingAPageAgain() {
        Moving moving = new Moving(5_100).before(2, digits -> digits.remove(17));
        try (LiveTable live = moving.download(folder)) {
            assertThat(live.doubt()).isEmpty();
            assertThat(keys(live)).contains("5000").isEqualTo(texts(moving.digits));
        }
        assertThat(moving.asked).containsExactly("0", "1", "0", "0", "1", "0");
    }

    /** The last page was asked for and came empty, although an entry of it was still there. */
    @Test
    void aDeletionThatEmptiesTheLastPageIsNoticedToo() {
        Moving moving = new Moving(5_001).before(2, digits -> digits.remove(0));
        try (LiveTable live = moving.download(folder)) {
            assertThat(live.doubt()).isEmpty();
            assertThat(keys(live)).hasSize(5_000).contains("5000");
        }
    }

    @Test
    void inALongTableTheMiddlePageIsTheOneThatIsAskedForAgain() {
        Moving moving = new Moving(30_002).before(6, digits -> digits.remove(12_345));
        try (LiveTable live = moving.download(folder)) {
            assertThat(live.doubt()).isEmpty();
            assertThat(keys(live)).isEqualTo(texts(moving.digits));
        }
        assertThat(moving.asked)
                .startsWith("0", "1", "2", "3", "4", "5", "6", "2", "0")
                .hasSize(16);
    }

    @Test
    void aTableThatIsChangedWhileItIsReadTwiceIsIncomplete() {
        Moving moving = new Moving(5_100).before(2, digits -> digits.remove(17)).before(5, digits -> digits.remove(17));
        try (LiveTable live = moving.download(folder)) {
            assertThat(live.doubt())
                    .hasValueSatisfying(doubt -> assertThat(doubt).contains("routes were changed while", "once more"));
        }
        Moving growing =
                new Moving(5_100).before(2, digits -> digits.add(0, 77_777)).before(4, digits -> digits.add(0, 88_888));
        try (LiveTable live = growing.download(folder)) {
            assertThat(live.doubt()).isPresent();
        }
        assertThat(growing.asked).containsExactly("0", "1", "0", "1");
    }

    @Test
    void aKeyThatReallyStandsTwiceIsNoChangeButACopy() {
        Moving moving = new Moving(5_100).before(1, digits -> digits.add(3));
        try (LiveTable live = moving.download(folder)) {
            assertThat(live.doubt()).isEmpty();
            assertThat(live.copies()).hasSize(1);
        }
        assertThat(moving.asked).containsExactly("0", "1", "0", "1", "0");
    }

    @Test
    void copiesOnOnePageCostNothing() {
        Moving moving = new Moving(5_100).before(1, digits -> digits.add(0, 0));
        try (LiveTable live = moving.download(folder)) {
            assertThat(live.doubt()).isEmpty();
            assertThat(live.copies()).hasSize(1);
        }
        assertThat(moving.asked).containsExactly("0", "1", "0");
    }

    @Test
    void aTableThatFitsOnAPageIsAskedForOnce() {
        Moving moving = new Moving(4_999);
        moving.download(folder).close();
        assertThat(moving.asked).containsExactly("0");
    }

    @Test
    void aPageThatComesEmptyByMistakeWhenItIsAskedForAgainIsNoChange() {
        script.answer(200, routes(0, 5000))
                .answer(200, routes(5000, 5003))
                .answer(200, routes(0, 0))
                .answer(200, routes(0, 5000));
        try (LiveTable live = download(PLAIN, Table.ROUTE)) {
            assertThat(live.doubt()).isEmpty();
            assertThat(live.size()).isEqualTo(5003);
        }
        assertThat(script.isPlayedOut()).isTrue();
    }

    @Test
    void theOrderWithinAPageMeansNothing() {
        Moving moving = new Moving(5_100).before(3, digits -> Collections.swap(digits, 1, 4_000));
        try (LiveTable live = moving.download(folder)) {
            assertThat(live.doubt()).isEmpty();
        }
        assertThat(moving.asked).hasSize(3);
    }
}
