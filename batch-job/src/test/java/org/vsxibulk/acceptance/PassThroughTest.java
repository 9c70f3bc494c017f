package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/**
 * A switch of a newer release has elements of which nobody here knows, everywhere. After a migration that changes entries of
 * every table they stand on the switch as they stood there before: in the raw documents, in their order, to the letter.
 */
@EveryPersonality("unknown elements of every document, in every style of update")
class PassThroughTest extends Story {

    /** Single elements that the product owns, as far as a row or the settings say something of them. */
    private static final Map<String, List<String>> OWNED = Map.of(
            "route_index", List.of("alias"),
            "digit_mapping_index", List.of("alias"),
            "resource",
                    List.of(
                            "name",
                            "companyName",
                            "groupPolicy",
                            "typeSIPgw/optionPoll",
                            "typeSIPgw/portAddress",
                            "svcPortIndex",
                            "capacity",
                            "cpsLimit"),
            "subscriber", List.of("password"),
            "route", List.of("matchLenCondition/minLen"),
            "digit_mapping", List.of("replaceDigits"));

    /** Repeated elements whose number and order the product owns, and the element by which it knows them again. */
    private static final Map<String, String> REPEATED = Map.of("resource", "node/fqdn", "route", "rd/rdid");

    private static final String PASSWORD = "Kj7-mangrove-Tide-42";

    private static final Row[] WERE = {
        Row.peering(5000, "198.51.100.10;198.51.100.11"),
        Row.peering(5001, "198.51.100.20;198.51.100.21;198.51.100.22").with("capacity", "50"),
        Row.peering(5002, "198.51.100.30"),
        Row.peering(5003, "198.51.100.40;198.51.100.41"),
        Row.dynamic(5004, "u5004", PASSWORD)
                .extensions("3;4")
                .dids("+12125550100;+12125550101")
                .cfa("+12125550100=+13105550199")
    };

    private static final Row[] ARE = {
        // moved, and the other way round
        WERE[0].with("addresses", "198.51.100.11:5070;198.51.100.10:5070").with("customer_name", "New & Name <Ltd>"),
        // one address left and one came between; policy and limits
        WERE[1].with("addresses", "198.51.100.20;198.51.100.29;198.51.100.22")
                .with("capacity", "80")
                .with("cps_limit", "7")
                .with("service_port", "2"),
        // more addresses than before, which is also another policy
        WERE[2].with("addresses", "198.51.100.30;198.51.100.31"),
        // fewer
        WERE[3].with("addresses", "198.51.100.40"),
        WERE[4].with("sip_password", "Other-harbour-Moon-17")
                .with("customer_name", "Registered")
                .cfa("+12125550100=+13105550188"),
        Row.peering(5005, "198.51.100.50")
    };

    @ParameterizedTest
    @EnumSource(UpdateStyle.class)
    void whatNobodyKnowsIsTheSameAfterwardsInEveryDocument(UpdateStyle style) {
        switchWith(options -> options.update(style));
        secret(PASSWORD);
        secret("Other-harbour-Moon-17");
        ends(0, elsewhere().run("migrate", product.customers(WERE)));
        aNewerReleaseIsInstalled();
        Map<String, Map<List<String>, Element>> before = documents();
        product.settings(product.settings()
                .with(
                        "customer-routes",
                        "[{match: \"\", min-length: 9, max-length: 40, destinations: [102, 101, 100]}]"));

        ends(0, product.run("migrate", product.customers(ARE), "--adopt"));

        documents().forEach((table, now) -> unknownElementsAreAsIn(before.get(table), now, table));
        ends(0, product.run("audit", product.customers(ARE)));
    }

    private static void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    /** Another installation, of which ours knows nothing. */
    private Product elsewhere() {
        Product other = new Product(folder.resolve("elsewhere"));
        other.connect(sbc);
        return other;
    }

    private void aNewerReleaseIsInstalled() {
        AtomicInteger unknown = new AtomicInteger();
        Switch.TABLES.stream().map(Tongue.spoken()::token).forEach(token -> {
            List<String> documents = sbc.switchItself().table(token);
            documents.forEach(document ->
                    sbc.switchItself().put(token, text(grown(DocumentReader.read(document), unknown))));
        });
        strangersAreNow(document -> !document.matches("(?s).*>500\\d<.*"));
    }

    /** In front of, between and behind all that is known, at every depth. */
    private static Element grown(Element element, AtomicInteger unknown) {
        if (element.isLeaf()) {
            return element;
        }
        List<Element> children = new ArrayList<>();
        for (Element child : element.children()) {
            children.add(unknown(unknown.incrementAndGet()));
            children.add(grown(child, unknown));
        }
        children.add(unknown(unknown.incrementAndGet()));
        return Element.parent(element.name(), children);
    }

    private static Element unknown(int number) {
        return switch (number % 6) {
            case 0 -> Element.leaf("empty" + number, "");
            case 1 -> Element.leaf("blank" + number, "  ");
            case 2 -> Element.leaf("odd" + number, "  kept \t as\n it \r is ");
            case 3 -> Element.leaf("marked" + number, "Zürich & <Genève> ]]> \"'&amp; 密");
            case 4 -> Element.leaf("again", "" + number);
            default ->
                Element.parent(
                        "nested" + number,
                        List.of(
                                Element.leaf("again", "b"),
                                Element.parent("deep", List.of(Element.leaf("name", " n "), Element.leaf("again", ""))),
                                Element.leaf("again", "a")));
        };
    }

    /** Every raw document of every table, by its key. */
    private Map<String, Map<List<String>, Element>> documents() {
        Map<String, Map<List<String>, Element>> tables = new LinkedHashMap<>();
        for (String table : Switch.TABLES) {
            TableWords words = Tongue.spoken().table(table);
            Map<List<String>, Element> byKey = new HashMap<>();
            for (String document : sbc.switchItself().table(words.token())) {
                Element entry = DocumentReader.read(document);
                byKey.put(
                        words.ours().keyFields().stream()
                                .map(field -> entry.textAt(words.path(field)).orElseThrow())
                                .toList(),
                        entry);
            }
            tables.put(table, byKey);
        }
        return tables;
    }

    private static void unknownElementsAreAsIn(
            Map<List<String>, Element> before, Map<List<String>, Element> now, String table) {
        assertThat(now).as(table).isNotEqualTo(before);
        assertThat(now.keySet()).containsAll(before.keySet());
        before.forEach((key, was) -> {
            Element is = now.get(key);
            Map<String, String> items = items(is, table);
            Map<String, String> itemsBefore = items(was, table);
            boolean places = items.size() >= itemsBefore.size();
            assertThat(text(withoutOwned(is, table, places))).isEqualTo(text(withoutOwned(was, table, places)));
            itemsBefore.keySet().retainAll(items.keySet());
            assertThat(items).containsAllEntriesOf(itemsBefore);
        });
    }

    /**
     * The document without the text of owned elements and without anything in repeated ones.
     *
     * @param places whether it is seen where repeated elements stand; those side by side are one
     */
    private static Element withoutOwned(Element entry, String table, boolean places) {
        TableWords words = Tongue.spoken().table(table);
        Element rest = entry;
        for (String path : OWNED.get(table)) {
            assertThat(rest.textAt(words.path(path))).as(path).isPresent();
            rest = rest.withTextAt(words.path(path), "");
        }
        Element place = Element.leaf(repeated(table), "");
        List<Element> children = new ArrayList<>();
        for (Element child : rest.children()) {
            if (!child.name().equals(place.name())) {
                children.add(child);
            } else if (places && !children.get(children.size() - 1).equals(place)) {
                children.add(place);
            }
        }
        return Element.parent(rest.name(), children);
    }

    private static String repeated(String table) {
        return REPEATED.getOrDefault(table, "").replaceFirst("/.*", "");
    }

    /** The repeated elements, each by what it is known by. */
    private static Map<String, String> items(Element entry, String table) {
        String known = REPEATED.getOrDefault(table, "").replaceFirst(".*/", "");
        Map<String, String> items = new TreeMap<>();
        entry.children().stream()
                .filter(child -> child.name().equals(repeated(table)))
                .forEach(item -> items.put(item.textAt(known).orElseThrow(), text(item)));
        return items;
    }

    private static String text(Element element) {
        return new XmlBytes(1024).element(element).toString();
    }
}
