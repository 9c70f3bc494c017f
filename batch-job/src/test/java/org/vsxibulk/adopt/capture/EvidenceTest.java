package org.vsxibulk.adopt.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** Values decide where names do not, when they speak for one element only; otherwise it is a question. */
class EvidenceTest {

    private static List<String> entries(int many, String pattern) {
        return IntStream.range(0, many)
                .mapToObj(i -> pattern.replace("#", Integer.toString(i)).replace("%", i % 2 == 0 ? "even" : "odd"))
                .toList();
    }

    @Test
    void theOnlyIntegerThatIsUniqueIsTheIdOfATable() {
        Fact id = new Bench()
                .with(Table.ROUTE_TABLE, entries(5, "<T><no>70#</no><colour>%</colour></T>"))
                .fact(Field.ROUTE_TABLE_ID);

        assertThat(id).isEqualTo(Fact.assumed("no", "5 of 5 entries have an integer of their own"));
    }

    @Test
    void twoUniqueIntegersAreAQuestionThatNamesBoth() {
        Fact id = new Bench()
                .with(Table.ROUTE_TABLE, entries(5, "<T><rank>#</rank><no>70#</no></T>"))
                .fact(Field.ROUTE_TABLE_ID);

        assertThat(id.isOpen()).isTrue();
        assertThat(id.value()).contains("no");
        assertThat(id.candidates()).hasSize(2).anyMatch(line -> line.startsWith("rank: "));
    }

    @Test
    void twoEntriesProveNothing() {
        Fact id = new Bench()
                .with(Table.ROUTE_TABLE, entries(2, "<T><no>70#</no></T>"))
                .fact(Field.ROUTE_TABLE_ID);

        assertThat(id.isOpen()).isTrue();
        assertThat(id.value()).contains("no");
    }

    @Test
    void aSeenNameWhoseValuesDoNotFitIsAQuestion() {
        Fact id = new Bench()
                .with(Table.TRUNK, entries(5, "<X><trunkId>same</trunkId><no>70#</no></X>"))
                .fact(Field.TRUNK_ID);

        assertThat(id.isOpen()).isTrue();
        assertThat(id.reason()).contains("contradict");
        assertThat(id.candidates()).anyMatch(line -> line.startsWith("trunkId: named as in the starting dialect"));
    }

    @Test
    void anAssumedNameAgainstWhichTheValuesSpeakIsAQuestion() {
        Fact trunk = new Bench()
                .with(Table.TRUNK, entries(5, "<X><trunkId>70#</trunkId></X>"))
                .with(Table.SIP_USER, entries(5, "<U><trunkId>1#</trunkId><gw>70#</gw></U>"))
                .fact(Field.SIP_TRUNK);

        assertThat(trunk.isOpen()).isTrue();
        assertThat(trunk.candidates()).contains("gw: 5 of 5 values are trunk ids");
    }

    @Test
    void routeAndMappingTablesThatAreEqualEverywhereCannotBeToldApart() {
        Bench bench = new Bench()
                .with(Table.ROUTE_TABLE, entries(5, "<T><tid>70#</tid></T>"))
                .with(Table.DIGIT_MAPPING_TABLE, entries(5, "<M><dtid>70#</dtid></M>"))
                .with(Table.TRUNK, entries(5, "<X><trunkId>70#</trunkId><a>70#</a><b>70#</b></X>"));

        assertThat(bench.fact(Field.TRUNK_ROUTE_TABLE).isOpen()).isTrue();
        assertThat(bench.fact(Field.TRUNK_MAPPING_TABLE).isOpen()).isTrue();
    }

    @Test
    void anElementThatCanOnlyBeTheMappingTableIsNoRouteTable() {
        Bench bench = new Bench()
                .with(Table.ROUTE_TABLE, entries(5, "<T><tid>#</tid></T>"))
                .with(Table.DIGIT_MAPPING_TABLE, entries(3, "<M><dtid>#</dtid></M>"))
                .with(
                        Table.TRUNK,
                        IntStream.range(0, 5)
                                .mapToObj(i ->
                                        "<X><trunkId>70" + i + "</trunkId><a>" + i + "</a><b>" + i % 3 + "</b></X>")
                                .toList());

        assertThat(bench.fact(Field.TRUNK_ROUTE_TABLE).value()).contains("a");
        assertThat(bench.fact(Field.TRUNK_ROUTE_TABLE).isOpen()).isFalse();
        assertThat(bench.fact(Field.TRUNK_MAPPING_TABLE).value()).contains("b");
    }

    @Test
    void aMatchThatIsUniqueInItsTableIsTheMatchAndTheOtherNumberTheReplacement() {
        Bench bench = new Bench()
                .with(Table.DIGIT_MAPPING_TABLE, entries(4, "<M><dtid>70#</dtid></M>"))
                .with(
                        Table.DIGIT_MAPPING,
                        IntStream.range(0, 12)
                                .mapToObj(i ->
                                        "<D><t>70" + i % 4 + "</t><x>2125550199</x><y>21255501" + (10 + i) + "</y></D>")
                                .toList());

        assertThat(bench.fact(Field.MAPPING_TABLE).value()).contains("t");
        // one number for all says nothing about what is matched: it has too few values
        assertThat(bench.fact(Field.MAPPING_REPLACEMENT).isOpen()).isTrue();
        assertThat(bench.fact(Field.MAPPING_MATCH).value()).contains("y");
    }

    @Test
    void twoSecretsAreAQuestionAndNoneIsShown() {
        TableDraft users = new Bench()
                .with(Table.SIP_USER, entries(5, "<U><user>u#</user><sipSecret>s#</sipSecret><pin>p#</pin></U>"))
                .draft(Table.SIP_USER);

        Fact password = users.fields().get(Field.SIP_PASSWORD);
        assertThat(password.isOpen()).isTrue();
        assertThat(users.secretPaths()).containsExactly("pin");
        assertThat(users.toString().replaceAll("CapturedTable\\[.*?wholes=\\[.*?]", ""))
                .doesNotContain("'s1'", "'p1'");
    }

    @Test
    void numbersOfSeveralFormsAreAQuestion() {
        Draft draft = new Bench()
                .with(
                        Table.ROUTE,
                        List.of(
                                "<R><digitMatch>2125550100</digitMatch></R>",
                                "<R><digitMatch>12125550101</digitMatch></R>",
                                "<R><digitMatch>+12125550102</digitMatch></R>"))
                .draft();

        assertThat(draft.numbers().form().isOpen()).isTrue();
        assertThat(draft.numbers().form().candidates())
                .containsExactly(
                        "route match: 1 national, 1 e164, 1 e164-plus",
                        "digit-mapping match: no whole numbers",
                        "digit-mapping replacement: no whole numbers");
    }

    /** An empty prefix was asserted beside numbers that begin with 011. */
    @Test
    void thePrefixOfForeignNumbersIsWhatTheyAllBeginWith() {
        Fact prefix = withReplacements("011442079460999", "011493012345678")
                .draft()
                .numbers()
                .foreignPrefix();

        assertThat(prefix.kind()).isEqualTo(Fact.Kind.ASSUMED);
        assertThat(prefix.value()).contains("011");
        assertThat(prefix.reason()).contains("all 2 numbers").doesNotContain("442079460999");
    }

    @Test
    void foreignNumbersThatBeginInSeveralWaysAreAQuestion() {
        Fact prefix = withReplacements("011442079460999", "442079460998")
                .draft()
                .numbers()
                .foreignPrefix();

        assertThat(prefix.isOpen()).isTrue();
        assertThat(prefix.candidates()).hasSize(2).anyMatch(line -> line.startsWith("\"011\": 1, like 01144…"));
    }

    private static Bench withReplacements(String... foreign) {
        List<String> mappings = new ArrayList<>(entries(
                4,
                "<D><dtid>70#</dtid><digitMatch>212555010#</digitMatch><replaceDigits>310555010#</replaceDigits></D>"));
        for (int i = 0; i < foreign.length; i++) {
            mappings.add("<D><dtid>71" + i + "</dtid><digitMatch>212555020" + i + "</digitMatch><replaceDigits>"
                    + foreign[i] + "</replaceDigits></D>");
        }
        return new Bench()
                .with(
                        Table.DIGIT_MAPPING_TABLE,
                        List.of(
                                "<M><dtid>700</dtid></M>",
                                "<M><dtid>701</dtid></M>",
                                "<M><dtid>702</dtid></M>",
                                "<M><dtid>703</dtid></M>",
                                "<M><dtid>710</dtid></M>",
                                "<M><dtid>711</dtid></M>"))
                .with(Table.DIGIT_MAPPING, mappings);
    }

    /** One question about all tables led back and forth between two wrong answers. */
    @Test
    void aTableWithAFormOfItsOwnSaysSoAndLeadingDigitsHaveNone() {
        List<String> routes = new ArrayList<>(entries(9, "<R><digitMatch>1310555020#</digitMatch></R>"));
        routes.addAll(entries(9, "<R><digitMatch>500000#</digitMatch></R>"));
        Bench bench = withReplacements("011442079460999").with(Table.ROUTE, routes);

        assertThat(bench.draft().numbers().form())
                .isEqualTo(Fact.assumed("e164", "9 of 9 whole numbers begin with country code 1"));
        NumberFacts own = bench.draft(Table.DIGIT_MAPPING).numbers().orElseThrow();
        assertThat(own.form().value()).contains("national");
        assertThat(own.form().isOpen()).isFalse();
        assertThat(own.foreignPrefix().value()).contains("011");
    }

    /** Only carriers' prefixes were on the first page, and mappings spoke for the routes behind it. */
    @Test
    void aTableThatWasSeenInPartDoesNotGetTheFormOfAnother() {
        Bench bench = withReplacements("011442079460999")
                .with(
                        Table.ROUTE,
                        IntStream.range(0, 5_000)
                                .mapToObj(i -> "<R><digitMatch>" + (5_000_000 + i) + "</digitMatch></R>")
                                .toList());

        assertThat(bench.draft().numbers().form().value()).contains("national");
        assertThat(bench.draft(Table.ROUTE).numbers().orElseThrow().form())
                .isEqualTo(Fact.open("national", "only 0 whole numbers were seen", List.of()));
    }

    @Test
    void sevenDigitsAreNotCalledATelephoneNumber() {
        Fact match = new Bench()
                .with(Table.ROUTE, entries(9, "<R><digitMatch>500000#</digitMatch></R>"))
                .fact(Field.ROUTE_MATCH);

        assertThat(match.reason()).isEqualTo("9 of 9 values are digits, 7 or more");
    }

    @Test
    void theSmallestKeyIsTakenWhenTheUsualOneIsNone() {
        Keys.Key key = new Bench()
                .with(
                        Table.ROUTE,
                        IntStream.range(0, 6)
                                .mapToObj(i -> "<R><tid>" + i / 2 + "</tid><digitMatch>" + i % 2 + "</digitMatch></R>")
                                .toList())
                .draft(Table.ROUTE)
                .key();

        assertThat(key.fields()).containsExactly(Field.ROUTE_TABLE, Field.ROUTE_MATCH);
        assertThat(key.unique()).isTrue();
    }
}
