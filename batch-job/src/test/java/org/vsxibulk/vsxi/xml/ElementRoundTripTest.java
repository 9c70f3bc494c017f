package org.vsxibulk.vsxi.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

/** What is read and written again is the same: elements, order, repeats, exact text. */
class ElementRoundTripTest {

    @Provide
    Arbitrary<Element> elements() {
        return Elements.elements();
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadAsItWas(@ForAll("elements") Element element) {
        assertThat(ElementReader.document(ElementWriter.toText(element))).isEqualTo(element);
    }

    @Property(tries = 500)
    void theQuickReaderReadsALineAsTheParserDoes(
            @ForAll("elements") Element before, @ForAll("elements") Element element) {
        byte[] lines = ElementWriter.document("List", List.of(before, element));
        int from = lines.length
                - "</List>\n".length()
                - new EntryLine().of(element).length();
        int to = from + new EntryLine().of(element).length();
        LineReader reader = new LineReader();
        assertThat(reader.read(lines, from, to)).isEqualTo(element);
        assertThat(reader.read(lines, from, to - 1)).isEqualTo(element);
    }

    @Property(tries = 500)
    void theQuickReaderTakesNoLineThatWasCut(@ForAll("elements") Element element, @ForAll @Positive int place) {
        byte[] line = ElementWriter.toText(element).getBytes(StandardCharsets.UTF_8);
        int cut = place % line.length;
        assertThatThrownBy(() -> new LineReader().read(line, 0, cut)).isInstanceOf(BadXmlException.class);
        assertThatThrownBy(() -> new LineReader().read(Arrays.copyOf(line, cut), 0, cut))
                .isInstanceOf(BadXmlException.class);
    }

    @Property(tries = 200)
    void anElementIsWrittenOnOneLine(@ForAll("elements") Element element) {
        assertThat(ElementWriter.toText(element)).doesNotContain("\n", "\r");
    }

    @Property(tries = 200)
    void aDocumentIsReadEntryByEntry(
            @ForAll("elements") Element first, @ForAll("elements") Element second, @ForAll("elements") Element third) {
        List<Element> entries = List.of(first, second, third);
        List<Element> read = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        String root = ElementReader.forEachChild(
                new ByteArrayInputStream(ElementWriter.document("List", entries)), roots::add, read::add);
        assertThat(read).isEqualTo(entries);
        assertThat(roots).containsExactly("List");
        assertThat(root).isEqualTo("List");
    }

    @Test
    void whiteSpaceBetweenElementsIsNothingAndInsideALeafIsText() {
        Element read = ElementReader.document("<a>\n  <b> x </b>\n  <c>  </c>\r\n</a>");
        assertThat(read).isEqualTo(Element.of("a", List.of(Element.leaf("b", " x "), Element.leaf("c", "  "))));
    }

    @Test
    void commentsAndInstructionsSayNothingAndCdataIsText() {
        Element read =
                ElementReader.document("<?x y?><!-- c --><a><!-- c --><b>1<!-- c -->2<![CDATA[<&]]>3</b><?p?></a>");
        assertThat(read).isEqualTo(Element.of("a", List.of(Element.leaf("b", "12<&3"))));
    }

    @Test
    void aDocumentInAnotherEncodingIsReadAsItSays() {
        byte[] latin =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Zürich</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ElementReader.document(latin)).isEqualTo(Element.leaf("a", "Zürich"));
    }
}
