package org.vsxibulk.vsxi.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner reads a document as the parser does, whatever it is: the same entries, the same refusals. */
class EntryScannerTest {

    private static final String ROUTE = "<route><tid>7595</tid><alias></alias><digits>2012008152</digits>"
            + "<rd><rdid>100</rdid></rd><rd><rdid>101</rdid></rd><tod/></route>";

    /** What a document holds, or why it is refused, whatever came before that. */
    private record Seen(String root, List<Element> entries, List<String> lines, String refused) {

        Seen {
            boolean whole = refused.isEmpty();
            root = whole ? root : "";
            entries = whole ? entries : List.of();
            lines = whole ? lines : List.of();
        }

        /** Of several faults one is told first or another, as far ahead as bytes are looked at. */
        Seen whateverIsWrong() {
            return refused.isEmpty() ? this : new Seen("", List.of(), List.of(), "refused");
        }
    }

    private int matched;

    private static Seen parsed(byte[] document) {
        List<Element> entries = new ArrayList<>();
        String[] root = {""};
        String refused = "";
        try {
            ElementReader.forEachChild(new ByteArrayInputStream(document), name -> root[0] = name, entries::add);
        } catch (BadXmlException e) {
            refused = String.valueOf(e.getMessage());
        }
        return new Seen(
                root[0], entries, entries.stream().map(EntryScannerTest::line).toList(), refused);
    }

    private Seen scanned(InputStream document, Outlines outlines) {
        List<Element> entries = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String root = "";
        String refused = "";
        EntryLine line = new EntryLine();
        try (EntryScanner scanner = new EntryScanner(document, outlines)) {
            root = scanner.root();
            for (EntryScanner.Next next = scanner.next(); next != EntryScanner.Next.NONE; next = scanner.next()) {
                if (next == EntryScanner.Next.MATCHED) {
                    matched++;
                    line.of(scanner.outline());
                    entries.add(withTexts(scanner.outline().skeleton(), scanner.outline()));
                } else {
                    line.of(scanner.element());
                    entries.add(scanner.element());
                }
                lines.add(new String(line.copy(), UTF_8));
            }
        } catch (BadXmlException e) {
            refused = String.valueOf(e.getMessage());
        }
        return new Seen(root, entries, lines, refused);
    }

    private Seen scanned(byte[] document) {
        return scanned(new ByteArrayInputStream(document), new Outlines());
    }

    private static String line(Element entry) {
        return new String(new EntryLine().of(entry).copy(), UTF_8);
    }

    /** The entry put together from the places of its outline. */
    private static Element withTexts(Element skeleton, Outline outline) {
        if (!skeleton.children().isEmpty()) {
            return skeleton.withChildren(skeleton.children().stream()
                    .map(child -> withTexts(child, outline))
                    .toList());
        }
        if (skeleton.text().isEmpty()) {
            return skeleton;
        }
        int place = Integer.parseInt(skeleton.text());
        String changed = outline.changed(place);
        return skeleton.withText(changed != null ? changed : textIn(place, outline));
    }

    private static String textIn(int place, Outline outline) {
        List<String> numbers = leaves(outline.skeleton());
        return leaves(outline.sample()).get(numbers.indexOf(String.valueOf(place)));
    }

    private static List<String> leaves(Element element) {
        return element.children().isEmpty()
                ? List.of(element.text())
                : element.children().stream()
                        .flatMap(child -> leaves(child).stream())
                        .toList();
    }

    @Provide
    Arbitrary<List<Element>> entries() {
        return Elements.elements().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Elements.texts();
    }

    @Property(tries = 500)
    void anyEntriesAreReadAsTheParserReadsThem(@ForAll("entries") List<Element> entries) {
        List<Element> twice = new ArrayList<>(entries);
        twice.addAll(entries);
        byte[] document = ElementWriter.document("List", twice);
        assertThat(scanned(document)).isEqualTo(parsed(document));
    }

    @Property(tries = 500)
    void entriesThatDifferInTheirTextsAreReadAsTheParserReadsThem(
            @ForAll("texts") String one, @ForAll("texts") String other, @ForAll("texts") String third) {
        String a = entry(one, "", "x");
        String b = entry(other, third, "y");
        byte[] document =
                ("<List>\n" + a + b + "\r\n" + a + "  " + entry(third, one, "xy") + "</List>").getBytes(UTF_8);
        assertThat(scanned(document)).isEqualTo(parsed(document));
    }

    /** Escaped only where XML demands it, over several lines, as a switch might. */
    private static String entry(String one, String two, String three) {
        return "<e a='1'>\n  <one>" + escaped(one) + "</one>\n  <in> <two>" + escaped(two)
                + "</two><none/></in>\n <two>" + escaped(three) + "</two></e>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
    }

    /** One byte of a document of like entries is lost, doubled or another; what the parser refuses is refused. */
    @Property(tries = 3000)
    void aDamagedDocumentIsReadOrRefusedAsTheParserDoes(@ForAll Random random) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<List>\n");
        for (int i = 0; i < 4; i++) {
            text.append(ROUTE.replace("7595", "" + random.nextInt(10_000))
                            .replace("100", random.nextBoolean() ? "ü" : "7"))
                    .append('\n');
        }
        byte[] whole = text.append("</List>\n").toString().getBytes(UTF_8);
        byte[] damaged = damaged(whole, random);
        assertThat(scanned(damaged)).as(() -> new String(damaged, UTF_8)).isEqualTo(parsed(damaged));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] signs = "<>/&;\"'! \n\t?a0-[]\u0001=".getBytes(UTF_8);
        int at = random.nextInt(whole.length);
        List<Byte> bytes = new ArrayList<>();
        for (byte b : whole) {
            bytes.add(b);
        }
        switch (random.nextInt(4)) {
            case 0 -> bytes.remove(at);
            case 1 -> bytes.add(at, signs[random.nextInt(signs.length)]);
            case 2 -> bytes.set(at, signs[random.nextInt(signs.length)]);
            default -> bytes.set(at, (byte) random.nextInt(256));
        }
        byte[] damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = bytes.get(i);
        }
        return damaged;
    }

    /** Pieces of a text; the last ones are none that XML allows. */
    private static final List<String> PIECES = List.of(
            "a",
            "0",
            "100",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "&amp;",
            "&#10;",
            "&lt;",
            "'",
            "\"",
            ">",
            "/",
            "]",
            "\u00fc",
            "\u20ac",
            "\ud83d\ude00",
            "\ufffd",
            "\u0085",
            "\u2028",
            "\u007f",
            "\ufeff",
            "<![CDATA[<a>]]>",
            "<!-- </e> -->",
            "<?p </e>?>",
            "]]>",
            "&x;",
            "\ufffe");

    private static final int ALLOWED = PIECES.size() - 3;

    /** Entries of a few kinds of markup, with any texts in them, in one encoding or another, damaged or not. */
    @Property(tries = 4000)
    void aTableOfAFewKindsOfEntriesIsReadOrRefusedAsTheParserDoes(@ForAll Random random) {
        int strange = random.nextInt(20) == 0 ? PIECES.size() : 3 + random.nextInt(ALLOWED - 2);
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            kinds.add(kind(random, 3));
        }
        StringBuilder text = new StringBuilder(List.of(
                        "",
                        "<?xml version='1.0'?>",
                        "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n",
                        "\n",
                        " <!-- c -->")
                .get(random.nextInt(5)));
        text.append("<List>");
        for (int i = random.nextInt(12); i >= 0; i--) {
            StringBuilder entry = new StringBuilder();
            for (String part : kinds.get(random.nextInt(kinds.size())).split("%", -1)) {
                entry.append(entry.isEmpty() ? "" : pieces(random, strange)).append(part);
            }
            text.append(entry).append(random.nextInt(50) == 0 ? pieces(random, strange) : "");
        }
        text.append("</List>").append(random.nextInt(20) == 0 ? pieces(random, strange) : "");
        Charset encoding = random.nextInt(30) == 0 ? StandardCharsets.UTF_16BE : UTF_8;
        byte[] whole = text.toString().getBytes(encoding);
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            whole = damaged(whole, random);
        }
        byte[] document = whole;
        assertThat(scanned(inPieces(document, random), new Outlines()).whateverIsWrong())
                .as(() -> new String(document, encoding))
                .isEqualTo(parsed(document).whateverIsWrong());
    }

    /** Markup of an entry; where a text goes stands %. */
    private static String kind(Random random, int depth) {
        String name = List.of("e", "f", "long-name", "\u00e4").get(random.nextInt(4));
        String tag = name
                + switch (random.nextInt(12)) {
                    case 0 -> " a='>'";
                    case 1 -> " a=\"" + random.nextInt(3) + "/\"";
                    case 2 -> " ";
                    case 3 -> "\n a = '&amp;\"'";
                    default -> "";
                };
        if (random.nextInt(6) == 0) {
            return "<" + tag + "/>";
        }
        StringBuilder inside = new StringBuilder();
        for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            inside.append(PIECES.get(3).repeat(random.nextInt(9) / 8)).append(kind(random, depth - 1));
        }
        return "<" + tag + ">" + (inside.isEmpty() ? "%" : inside) + "</" + name + (random.nextInt(20) == 0 ? " " : "")
                + ">";
    }

    private static String pieces(Random random, int kinds) {
        StringBuilder pieces = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            pieces.append(PIECES.get(random.nextInt(kinds)));
        }
        return pieces.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<List>%s%s<!-- c -->%s</List>",
                "<List>%s<!-- </List> -->%s%s</List><!-- end -->",
                "<List>%s<x><![CDATA[<y></x>]]></x>%s%s</List>",
                "<List a='%%'>%s%s%s</List>",
                "<!-- c --><List>%s%s%s</List>",
                "<?xml version='1.0' standalone='yes'?><List>%s%s%s</List>\n\n",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><List>%s%s<a>\u00e4</a>%s</List>",
                "<?xml version=\"1.1\"?><List>%s%s%s</List>",
                "<List>%s text %s%s</List>",
                "<List>%s%s%s</List>more",
                "<List>%s%s%s</List><List/>",
                "<List>%s%s%s</Liste>",
                "<List>%s%s%s",
                "<List>%s<a x='>'>1</a><a x='>'>2</a>%s%s</List>",
                "<List>%s<a><b>\n</b></a><a><b>\n</b></a>%s%s</List>",
                "<List>%s<a></a><a/><a> </a>%s%s</List>",
                "<List>%s</x>%s%s</List>",
                "<List/>%s%s%s",
                "<List><List>%s</List><List>%s</List>%s</List>",
                "\uFEFF<List>%s%s%s</List>",
                "<!DOCTYPE List><List>%s%s%s</List>",
                "<List>%s<a>\uFFFD</a><a>\uFFFD</a><a>\uFFFE</a>%s%s</List>",
                "<List>%s<a>x</a><a>\uFFFD</a>%s%s</List>",
                "<List>%s<a>x</a><a>\uFFFE</a>%s%s</List>",
                "<List>%s<a>x</a><a>\uFFFF</a>%s%s</List>"
            })
    void aDocumentWithMoreThanTagsAndTextsIsReadAsTheParserReadsIt(String document) {
        byte[] bytes = document.formatted(ROUTE, ROUTE.replace("7", "8"), ROUTE).getBytes(UTF_8);
        assertThat(scanned(bytes)).isEqualTo(parsed(bytes));
    }

    @Test
    void entriesOfTheSameMarkupNeedNoParserAfterTheFirst() {
        Outlines outlines = new Outlines();
        byte[] page = ("<List>" + ROUTE + ROUTE.replace("7595", "1").replace("<alias></alias>", "<alias>Müller</alias>")
                        + ROUTE.replace("101", "</rdid><rdid>") + ROUTE + "</List>")
                .getBytes(UTF_8);
        Seen seen = scanned(new ByteArrayInputStream(page), outlines);
        assertThat(seen).isEqualTo(parsed(page));
        assertThat(matched).isEqualTo(2);
        assertThat(scanned(new ByteArrayInputStream(page), outlines)).isEqualTo(seen);
        assertThat(matched).as("the second page knows the first one's markup").isEqualTo(6);
    }

    /** More than the window holds, in pieces of any length. */
    @Property(tries = 20)
    void entriesAreReadWhereverThePiecesOfTheDocumentEnd(@ForAll Random random) {
        StringBuilder text = new StringBuilder("<List>");
        while (text.length() < 600_000) {
            text.append(ROUTE.replace("7595", "9".repeat(random.nextInt(900)))).append(" ".repeat(random.nextInt(3)));
            if (random.nextInt(500) == 0) {
                text.append("<long>").append("x".repeat(random.nextInt(90_000))).append("</long>");
            }
        }
        byte[] document = text.append("</List>").toString().getBytes(UTF_8);
        assertThat(scanned(inPieces(document, random), new Outlines())).isEqualTo(parsed(document));
        assertThat(matched).isPositive();
    }

    private static InputStream inPieces(byte[] document, Random random) {
        return new ByteArrayInputStream(document) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, length == 0 ? 0 : 1 + random.nextInt(length));
            }
        };
    }

    @Test
    void aTableWhoseEntriesAllDifferIsReadByTheParser() {
        StringBuilder text = new StringBuilder("<List>");
        for (int i = 0; i < 100; i++) {
            text.append("<e><n").append(i).append(">1</n").append(i).append("></e>");
        }
        byte[] document =
                text.append(ROUTE).append(ROUTE).append("</List>").toString().getBytes(UTF_8);
        assertThat(scanned(document)).isEqualTo(parsed(document));
        assertThat(matched).isZero();
    }

    @Test
    void aDocumentThatBreaksOffSaysSo() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }
        };
        Optional<String> message = Optional.empty();
        try (EntryScanner scanner = new EntryScanner(broken, new Outlines())) {
            scanner.next();
        } catch (BadXmlException e) {
            message = Optional.of(e.getMessage());
        }
        assertThat(message).hasValue("the document broke off: reset by peer");
    }
}
