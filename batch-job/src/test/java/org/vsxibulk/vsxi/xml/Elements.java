package org.vsxibulk.vsxi.xml;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any element that a switch may send: unknown names, repeats, empty ones, every character of XML 1.0, attributes. */
public final class Elements {

    private Elements() {}

    public static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of("a", "b", "name", "node", "fqdn", "x-1", "_y.z", "ns:tag"),
                Arbitraries.strings()
                        .withCharRange('A', 'Z')
                        .withChars("_")
                        .ofMinLength(1)
                        .ofMaxLength(8));
    }

    /** Texts of all characters of XML 1.0, the troublesome ones often. */
    public static Arbitrary<String> texts() {
        Arbitrary<Integer> characters = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(0x20, 0x7e)),
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.of(
                                (int) '&',
                                (int) '<',
                                (int) '>',
                                (int) '"',
                                (int) '\'',
                                (int) '\\',
                                0x9,
                                0xa,
                                0xd,
                                0x20,
                                0x85,
                                0xa0,
                                0x2028,
                                (int) ']')),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0xa0, 0xd7ff)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0xe000, 0xfffd)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0x10000, 0x10ffff)));
        return characters.list().ofMaxSize(12).map(Elements::text);
    }

    private static String text(List<Integer> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::appendCodePoint);
        return text.toString();
    }

    public static Arbitrary<Element> leaves() {
        return Combinators.combine(names(), attributes(), texts())
                .as((name, attributes, text) -> new Element(name, attributes, text, List.of()));
    }

    public static Arbitrary<Element> elements() {
        return Arbitraries.recursive(Elements::leaves, Elements::holding, 0, 3);
    }

    private static Arbitrary<Element> holding(Arbitrary<Element> child) {
        return Combinators.combine(names(), attributes(), child.list().ofMaxSize(4))
                .as((name, attributes, children) -> new Element(name, attributes, "", children));
    }

    private static Arbitrary<List<Element.Attribute>> attributes() {
        Arbitrary<Element.Attribute> attribute =
                Combinators.combine(names(), texts()).as(Element.Attribute::new);
        return attribute.list().uniqueElements(Element.Attribute::name).ofMaxSize(2);
    }
}
