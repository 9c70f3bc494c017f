package org.vsxibulk.adopt.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;

/** A template has what entries agree on, and nothing of anybody's own. */
class TemplateMakerTest {

    @Property(tries = 100)
    void noIdNameAddressOrSecretOfAnEntryIsInATemplate(
            @ForAll @IntRange(min = 1, max = 20) int trunks, @ForAll @IntRange(max = 3) int nodes) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < trunks; i++) {
            StringBuilder entry = new StringBuilder(
                    "<XBResource><protocol>SIP</protocol><name>Own " + i + "</name><trunkId>9" + i + "</trunkId>");
            for (int n = 0; n <= nodes; n++) {
                entry.append("<node><fqdn>198.51.100.").append(i).append("</fqdn><mask>m</mask></node>");
            }
            entries.add(entry + "<rtid>9" + i + "</rtid><radiusSecret>hush" + i + "</radiusSecret></XBResource>");
        }

        Element template = new Bench().with(Table.TRUNK, entries).template(Table.TRUNK);

        assertThat(template.toString()).doesNotContain("Own ", "198.51", "hush", ">9");
        assertThat(template.children("node")).hasSize(1);
        assertThat(template.child("protocol").orElseThrow().text()).isEqualTo("SIP");
        assertThat(Elements.leaves(template)).containsAll(Set.of("node/fqdn", "node/mask", "radiusSecret"));
    }

    /** A new customer got the limit of the four old ones that happened to have the same. */
    @Test
    void aLimitOnWhichCustomersDoNotAgreeIsEmptied() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            entries.add("<XBResource><name>N" + i + "</name><trunkId>9" + i + "</trunkId><capacity>" + i / 3
                    + "</capacity><cpsLimit>5</cpsLimit></XBResource>");
        }

        Element template = new Bench().with(Table.TRUNK, entries).template(Table.TRUNK);

        assertThat(template.child("capacity").orElseThrow().text()).isEmpty();
        assertThat(template.child("cpsLimit").orElseThrow().text()).isEqualTo("5");
    }

    @Test
    void anElementOfFewEntriesIsLeftOutAndTold() {
        TableDraft draft = new Bench()
                .with(
                        Table.ROUTE_TABLE,
                        List.of(
                                "<T><tid>1</tid><alias>a</alias><tenant>x</tenant></T>",
                                "<T><tid>2</tid><alias>b</alias></T>",
                                "<T><tid>3</tid><alias>c</alias></T>"))
                .draft(Table.ROUTE_TABLE);

        assertThat(draft.template().toString()).isEqualTo("<T><tid></tid><alias></alias></T>");
        assertThat(draft.templateNotes()).anyMatch(note -> note.contains("left out") && note.contains("tenant"));
    }

    @Test
    void theLengthsOfATemplateAreThoseOfRoutesToOneNumber() {
        List<String> routes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            routes.add(route(70 + i, "", 3, 3));
            routes.add(route(80 + i, "", 3, 3));
            routes.add(route(10, "212555010" + i, 1, 40));
        }

        Element lengths = new Bench()
                .with(Table.ROUTE, routes)
                .template(Table.ROUTE)
                .child("matchLenCondition")
                .orElseThrow();

        assertThat(lengths.toString())
                .isEqualTo("<matchLenCondition><minLen>1</minLen><maxLen>40</maxLen></matchLenCondition>");
    }

    /** Carriers' prefixes were the majority, and every inbound route would have got their lengths. */
    @Test
    void theLengthsOfCarriersPrefixesAreNotThoseOfATemplate() {
        List<String> routes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            routes.add(route(20, "44207" + (10 + i), 4, 15));
        }
        for (int i = 0; i < 3; i++) {
            routes.add(route(10, "212555010" + i, 1, 40));
        }
        for (int i = 0; i < 2; i++) {
            routes.add(route(30, "310555010" + i, 10, 10));
        }

        TableDraft draft = new Bench().with(Table.ROUTE, routes).draft(Table.ROUTE);

        assertThat(lengths(draft)).isEqualTo("<minLen>1</minLen><maxLen>40</maxLen>");
        assertThat(draft.templateNotes()).contains("lengths: those of 3 routes to whole numbers");
    }

    @Test
    void withoutARouteToAWholeNumberTheLengthsAreAQuestion() {
        List<String> routes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            routes.add(route(20, "44207" + (10 + i), 4, 4));
            routes.add(route(21, "33207" + (10 + i), 4, 15));
        }

        TableDraft draft = new Bench().with(Table.ROUTE, routes).draft(Table.ROUTE);

        assertThat(lengths(draft)).isEqualTo("<minLen></minLen><maxLen></maxLen>");
        Fact low = draft.fields().get(Field.ROUTE_MIN_LENGTH);
        assertThat(low.isOpen()).isTrue();
        assertThat(low.value()).contains("matchLenCondition/minLen");
        assertThat(low.reason()).contains("no live route leads to a whole number");
    }

    @Test
    void routesToWholeNumbersThatDoNotAgreeOnALengthAreAQuestionWithTheirCounts() {
        List<String> routes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            routes.add(route(10, "212555010" + i, i % 2 + 1, 40));
        }
        routes.add(route(20, "3", 4, 4));

        TableDraft draft = new Bench().with(Table.ROUTE, routes).draft(Table.ROUTE);

        assertThat(draft.fields().get(Field.ROUTE_MIN_LENGTH).candidates())
                .containsExactly("'1': 3 of 6", "'2': 3 of 6");
        assertThat(draft.fields().get(Field.ROUTE_MAX_LENGTH).isOpen()).isFalse();
        assertThat(lengths(draft)).isEqualTo("<minLen></minLen><maxLen>40</maxLen>");
    }

    private static String lengths(TableDraft draft) {
        return draft.template()
                .child("matchLenCondition")
                .orElseThrow()
                .toString()
                .replaceAll("</?matchLenCondition>", "");
    }

    private static String route(int table, String match, int low, int high) {
        return "<XBRoute><tid>" + table + "</tid><digitMatch>" + match + "</digitMatch><extension>1</extension>"
                + "<policy>top_down</policy><rd><rdid>100</rdid></rd><matchLenCondition><minLen>" + low
                + "</minLen><maxLen>" + high + "</maxLen></matchLenCondition></XBRoute>";
    }

    @Test
    void aRemarkThatMayBeEmptyIsEmptied() {
        List<String> tables = List.of(
                "<T><tid>1</tid><note>CFNR</note></T>",
                "<T><tid>2</tid><note>CFNR</note></T>",
                "<T><tid>3</tid><note>CFNR</note></T>",
                "<T><tid>4</tid><note></note></T>");

        Element template = new Bench().with(Table.ROUTE_TABLE, tables).template(Table.ROUTE_TABLE);

        assertThat(template.toString()).isEqualTo("<T><tid></tid><note></note></T>");
    }
}
