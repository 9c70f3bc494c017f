package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.Elements;

/** What must hold whatever is wanted and whatever the switch has: our fields as wanted, every foreign element as it was. */
class UpdateLawsTest {

    private static final List<Dialect> DIALECTS = List.of(TestDialects.plain(), TestDialects.other());
    private static final String FOREIGN = "foreign";

    @Provide
    Arbitrary<DesiredEntry> desired() {
        return Arbitraries.of(Table.values()).flatMap(UpdateLawsTest::desired);
    }

    private static Arbitrary<DesiredEntry> desired(Table table) {
        Arbitrary<DesiredEntry.Builder> entry = Arbitraries.create(() -> DesiredEntry.of(table));
        for (Field field : table.fields()) {
            if (field.readOnly() || field == Field.TRUNK_ADDRESS_PORT) {
                continue;
            }
            Arbitrary<List<String>> values = values(field);
            entry = Combinators.combine(entry, values, Arbitraries.of(true, true, false))
                    .as((builder, value, owned) -> {
                        if (owned) {
                            builder.own(field, value);
                            if (field == Field.TRUNK_ADDRESS) {
                                builder.own(
                                        Field.TRUNK_ADDRESS_PORT,
                                        value.stream()
                                                .map(host -> "50" + host.length())
                                                .toList());
                            }
                        }
                        return builder;
                    });
        }
        return entry.map(DesiredEntry.Builder::build);
    }

    private static Arbitrary<List<String>> values(Field field) {
        Arbitrary<String> one = switch (field.kind()) {
            case TEXT, SECRET -> Arbitraries.of("Acme", "A & B <x>", "Zürich \"1\"", "it's");
            case INTEGER -> Arbitraries.integers().between(0, 20).map(String::valueOf);
            case ADDRESS ->
                Arbitraries.of("198.51.100.1", "198.51.100.2", "pbx.example.net", "2001:db8::1", "2001:db8::2");
            case NUMBER -> Arbitraries.of("+12125550100", "+442079460000", "*", "204", "");
            case WORD ->
                switch (field) {
                    case TRUNK_TYPE -> Arbitraries.of(Words.PEERING, Words.DYNAMIC_PEERING);
                    case TRUNK_POLLING -> Arbitraries.just(Words.ON);
                    default -> Arbitraries.just(Words.TOP_DOWN);
                };
        };
        return field.repeats() ? one.list().uniqueElements().ofMinSize(1).ofMaxSize(4) : one.map(List::of);
    }

    /** A live entry: the template with other values, elements lost, others added, in any place. */
    private static Element live(TableDialect dialect, DesiredEntry before, long seed) {
        return disturbed(dialect.create(before), new Random(seed), 0);
    }

    private static Element disturbed(Element element, Random random, int depth) {
        if (element.children().isEmpty()) {
            return element;
        }
        List<Element> children = new ArrayList<>();
        for (Element child : element.children()) {
            if (random.nextInt(8) == 0) {
                continue;
            }
            if (random.nextInt(6) == 0) {
                children.add(Element.leaf(FOREIGN + random.nextInt(3), "f" + random.nextInt()));
            }
            children.add(disturbed(child, random, depth + 1));
        }
        return element.withChildren(children);
    }

    @Property(tries = 500)
    void afterAnUpdateNothingDiffers(
            @ForAll("desired") DesiredEntry wanted, @ForAll("desired") DesiredEntry before, @ForAll long seed) {
        for (Dialect dialect : DIALECTS) {
            TableDialect table = dialect.table(wanted.table());
            Element updated = table.update(live(table, sameTable(wanted, before), seed), wanted);
            assertThat(table.differences(wanted, updated)).isEmpty();
            assertThat(plain(table, table.update(updated, wanted))).isEqualTo(plain(table, updated));
        }
    }

    private static DesiredEntry sameTable(DesiredEntry wanted, DesiredEntry before) {
        return before.table() == wanted.table() ? before : wanted;
    }

    @Property(tries = 300)
    void afterACreationNothingDiffers(@ForAll("desired") DesiredEntry wanted) {
        for (Dialect dialect : DIALECTS) {
            TableDialect table = dialect.table(wanted.table());
            Element created = table.create(wanted);
            assertThat(table.differences(wanted, created)).isEmpty();
            assertThat(plain(table, table.update(created, wanted))).isEqualTo(plain(table, created));
        }
    }

    @Property(tries = 500)
    void anUpdateKeepsEveryForeignElementInItsOrder(
            @ForAll("desired") DesiredEntry wanted, @ForAll("desired") DesiredEntry before, @ForAll long seed) {
        for (Dialect dialect : DIALECTS) {
            TableDialect table = dialect.table(wanted.table());
            Element entry = live(table, sameTable(wanted, before), seed);
            Element updated = table.update(entry, wanted);
            List<String> items = wanted.table() == Table.TRUNK || wanted.table() == Table.ROUTE
                    ? List.of("node", "rd", "peer", "to")
                    : List.of();
            assertThat(foreign(plain(table, updated), items)).isEqualTo(foreign(plain(table, entry), items));
        }
    }

    /** Everything with its path that no field of ours names; what stands inside repeats has a test of its own. */
    private static List<String> foreign(Element entry, List<String> without) {
        return leaves("", entry, without)
                .filter(leaf -> leaf.contains("/" + FOREIGN))
                .toList();
    }

    private static Stream<String> leaves(String path, Element element, List<String> without) {
        if (without.contains(element.name())) {
            return Stream.empty();
        }
        String here = path + "/" + element.name();
        return element.children().isEmpty()
                ? Stream.of(here + "=" + element.text())
                : element.children().stream().flatMap(child -> leaves(here, child, without));
    }

    @Property(tries = 300)
    void anUpdateThatWantsNothingChangesNothing(@ForAll("desired") DesiredEntry before, @ForAll long seed) {
        for (Dialect dialect : DIALECTS) {
            TableDialect table = dialect.table(before.table());
            Element entry = live(table, before, seed);
            assertThat(table.update(entry, DesiredEntry.of(before.table()).build()))
                    .isEqualTo(plain(table, entry));
        }
    }

    @Property(tries = 300)
    void anyDocumentCanBeUpdated(@ForAll("desired") DesiredEntry wanted, @ForAll("any") Element anything) {
        for (Dialect dialect : DIALECTS) {
            TableDialect table = dialect.table(wanted.table());
            assertThat(table.differences(wanted, table.update(anything, wanted)))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<Element> any() {
        return Elements.elements();
    }

    @Property(tries = 300)
    void keyAndHashAreThoseOfTheEntryThatWasMade(@ForAll("desired") DesiredEntry wanted) {
        for (Dialect dialect : DIALECTS) {
            TableDialect table = dialect.table(wanted.table());
            if (table.covers(wanted)) {
                Element created = table.create(wanted);
                assertThat(table.key(created)).isEqualTo(table.key(wanted));
                assertThat(table.fieldsHash(created)).isEqualTo(table.fieldsHash(wanted));
            }
        }
    }

    /** Where a switch never shows a secret, what stands in its place is none, and is not sent back. */
    private static Element plain(TableDialect table, Element entry) {
        return table.secrets().shownInClear() ? entry : table.secrets().without(entry);
    }
}
