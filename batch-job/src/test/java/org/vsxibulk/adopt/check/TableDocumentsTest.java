package org.vsxibulk.adopt.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.adopt.check.Answers.DIALECT;
import static org.vsxibulk.adopt.check.Answers.of;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.Glimpse;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTableBuilder;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** How whole tables are judged: their documents, their pages, and many entries in little time. */
class TableDocumentsTest {

    private static final Settings SETTINGS = SettingsFixture.settings().build();

    @TempDir
    Path folder;

    private LiveTable live(Table table, int size, IntFunction<String> entry) {
        try (LiveTableBuilder builder =
                new LiveTableBuilder(DIALECT.table(table), folder.resolve("live.xml"), Instant.EPOCH)) {
            for (int i = 0; i < size; i++) {
                builder.add(element(table, entry.apply(i)));
            }
            return builder.finish(Optional.empty());
        }
    }

    private static Element element(Table table, String content) {
        String name = DIALECT.table(table).names().entry();
        return ElementReader.document("<" + name + ">" + content + "</" + name + ">");
    }

    private static String route(int number) {
        return "<tid>1</tid><digitMatch>" + (2_125_550_000L + number) + "</digitMatch><extension>1</extension>";
    }

    private String nextPage(Optional<Glimpse> second) {
        try (LiveTable routes = live(Table.ROUTE, 10, TableDocumentsTest::route)) {
            return of(lines -> NextPage.judge(DIALECT.table(Table.ROUTE), routes, second, lines));
        }
    }

    private static Optional<Glimpse> page(Optional<Element> first) {
        return Optional.of(new Glimpse(200, "XBRouteList", first, ""));
    }

    @Test
    void thePageBehindTheLastOneIsEmpty() {
        assertThat(nextPage(page(Optional.empty()))).startsWith("green paging: 10 entries are one page of 5,000");
        assertThat(nextPage(page(Optional.of(element(Table.ROUTE, route(0))))))
                .startsWith("red paging")
                .contains("the parameter is not honoured");
        assertThat(nextPage(page(Optional.of(element(Table.ROUTE, route(77))))))
                .startsWith("red paging")
                .contains("other entries", "say page-size: 10");
        assertThat(nextPage(Optional.of(new Glimpse(404, "", Optional.empty(), ""))))
                .startsWith("yellow paging")
                .contains("the next page answers 404");
        assertThat(nextPage(Optional.empty())).startsWith("yellow paging").contains("names no page parameter");
    }

    private String firstPage(Glimpse page) {
        Glimpse whole = page(Optional.of(element(Table.ROUTE, route(0)))).orElseThrow();
        return of(lines -> FirstPage.judge(DIALECT.table(Table.ROUTE), whole, page, 0, lines));
    }

    @Test
    void theFirstPageBeginsLikeTheWholeTable() {
        assertThat(firstPage(page(Optional.of(element(Table.ROUTE, route(0)))).orElseThrow()))
                .startsWith("green paging.first: page 0 begins like the whole table");
        assertThat(firstPage(page(Optional.empty()).orElseThrow()))
                .startsWith("red paging.first: page 0 is empty, unlike the download without a page parameter")
                .contains("say first: 1");
        assertThat(firstPage(
                        page(Optional.of(element(Table.ROUTE, route(5000)))).orElseThrow()))
                .startsWith("red paging.first: page 0 begins with another entry");
        assertThat(firstPage(new Glimpse(400, "", Optional.empty(), "")))
                .startsWith("red paging.first: page 0 answers 400")
                .contains("paging.parameter");
    }

    private String copies(IntFunction<String> route) {
        try (LiveTable routes = live(Table.ROUTE, 3, route)) {
            return of(lines -> Copies.judge(DIALECT.table(Table.ROUTE), routes, lines));
        }
    }

    @Test
    void entriesWithOneKeyThatDifferAreRedHoweverFewTheyAre() {
        assertThat(copies(TableDocumentsTest::route)).isEmpty();
        assertThat(copies(i -> route(1))).as("the same in everything").isEmpty();
        assertThat(copies(i -> route(1) + "<rd><rdid>" + i + "</rdid></rd>"))
                .startsWith("red copies: 2 entries have the key of another one, but not the same content")
                .contains("destination tells them apart; for example key: [table, match, extension, destination]");
        assertThat(copies(i -> route(1) + "<alias>" + i + "</alias>")).contains("no one field of the dialect");
    }

    @ParameterizedTest
    @CsvSource({
        "404, '', '', red token: 'route' answers 404: no such table",
        "200, XBRouteList, XBRoute, green token",
        "200, Routes, XBRoute, red list: the document's root is <Routes>, not <XBRouteList> | write list: Routes",
        "200, XBRouteList, Route, 'red entry: an entry is <Route>, not <XBRoute> | write entry: Route'",
        "200, '', '', red list: no XML document: no such table"
    })
    void aTableIsReachedWhenItsDocumentIsAsTheDialectSays(int code, String root, String entry, String told) {
        Optional<Element> first = Optional.of(entry)
                .filter(name -> !name.isEmpty())
                .map(name -> ElementReader.document("<" + name + "/>"));
        Glimpse seen = new Glimpse(code, root, first, "no such table");

        String answers = of(lines -> assertThat(TableReached.judge(DIALECT.table(Table.ROUTE), seen, lines))
                .isEqualTo(told.startsWith("green")));

        assertThat(answers).contains(told);
    }

    @Test
    void aGapIsFoundInAnyEntryOfALargeTable() {
        int size = 4_000;
        try (LiveTable routes =
                live(Table.ROUTE, size, i -> i % 16 == 1 ? route(i).replace("<tid>1<", "<tid><") : route(i))) {
            assertThat(contradictions(routes))
                    .anySatisfy(line -> assertThat(line.seen()).contains("<tid> has no value in 250 of 4,000 entries"));
        }
    }

    @Test
    void whatASampleLacksIsLookedForInAllEntriesBeforeItStopsAnything() {
        int size = 4_000;
        String rest = "<rd><rdid>1</rdid></rd>";
        try (LiveTable routes = live(Table.ROUTE, size, i -> route(i) + (i == 17 ? rest : ""))) {
            assertThat(contradictions(routes)).isEmpty();
        }
        try (LiveTable routes = live(Table.ROUTE, size, TableDocumentsTest::route)) {
            assertThat(contradictions(routes))
                    .singleElement()
                    .satisfies(line -> assertThat(line.seen()).isEqualTo("<rd/rdid> in 0 of 4,000 entries"));
        }
    }

    private static List<Line> contradictions(LiveTable live) {
        TablesCheck check = new TablesCheck(SETTINGS, DIALECT);
        check.arrived(live);
        return check.contradictions();
    }

    @Test
    void aPageThatIsTakenBackTakesItsGapsWithIt() {
        try (LiveTableBuilder builder =
                new LiveTableBuilder(DIALECT.table(Table.ROUTE), folder.resolve("live.xml"), Instant.EPOCH)) {
            builder.add(element(Table.ROUTE, "<digitMatch>1</digitMatch>"));
            LiveTableBuilder.Mark mark = builder.mark();
            builder.add(element(Table.ROUTE, "<digitMatch>2</digitMatch>"));
            builder.rollback(mark);
            builder.add(element(Table.ROUTE, route(1)));
            try (LiveTable routes = builder.finish(Optional.empty())) {
                assertThat(routes.keyGaps().values()).containsOnly(1);
            }
        }
    }
}
