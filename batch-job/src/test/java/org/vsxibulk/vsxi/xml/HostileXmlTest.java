package org.vsxibulk.vsxi.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a switch sends is untrusted: anything but a plain document is refused, soon and with one kind of exception. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileXmlTest {

    static Stream<String> hostile() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .reduce("", String::concat);
        return Stream.of(
                "",
                " ",
                "not xml",
                "{}",
                "<a>",
                "<a><b></a>",
                "<a/><b/>",
                "<a/>text",
                "<a>\u0000</a>",
                "\u0000",
                "<a>&#0;</a>",
                "<a>&#x1F;</a>",
                "<a>\u0001</a>",
                "<a>&undeclared;</a>",
                "<a>&undeclared;<b/></a>",
                "<a><b/>&undeclared;</a>",
                "<a b=\"&undeclared;\"/>",
                "<a b=\"1\" b=\"2\"/>",
                "<a>text<b/></a>",
                "<a><b/>text</a>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://192.0.2.1/a.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY l0 \"ha\">" + laughs + "]><a>&l9;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\">%p;]><a/>",
                "<a>".repeat(100_000),
                "<a>".repeat(100_000) + "</a>".repeat(100_000),
                "<a>".repeat(40) + "</a>".repeat(40),
                "<a><b>" + "x".repeat((1 << 20) + 1) + "</b></a>",
                "<a><b><![CDATA[" + "x".repeat((1 << 20) + 1) + "]]></b></a>",
                "<a><b>" + "&#120;".repeat((1 << 20) + 1) + "</b></a>",
                "<a b=\"" + "x".repeat((1 << 20) + 1) + "\"/>",
                "<a "
                        + IntStream.range(0, 1000)
                                .mapToObj(i -> "b" + i + "=\"\" ")
                                .reduce("", String::concat) + "/>",
                "<a>]]></a>",
                "<a>&#x110000;</a>",
                "<a>&#xD800;</a>",
                "<a>&#99999999999;</a>",
                "<a>&#;</a>",
                "<a>&#-1;</a>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>",
                "<?xml version=\"1.0\" encoding=\"UTF-32\"?><a>",
                "<?xml version=\"1.0\" encoding=\"..\"?><a/>",
                "<?xml version=\"1.0\" encoding=\"no-such\"?><a/>",
                "<?xml version=\"2.7\"?><a/>",
                "<?xml version=\"1.1\"?><a>&#1;</a>",
                "<?xml version=\"1.1\"?><a/>",
                "<" + "x".repeat(257) + "/>",
                "<" + "x".repeat(3 << 20) + "/>",
                "<a><!--" + "x".repeat(3 << 20) + "--></a>",
                "<a><?x " + "x".repeat(3 << 20) + "?></a>",
                "<a " + "x".repeat(257) + "=\"\"/>",
                "<a b='" + "\"".repeat((1 << 16) + 1) + "'/>",
                "<a "
                        + IntStream.range(0, 3)
                                .mapToObj(i -> "b" + i + "='" + "\"".repeat(1 << 15) + "' ")
                                .reduce("", String::concat)
                        + "/>",
                "<a>" + "<b/>".repeat(500_001) + "</a>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedAsAWholeDocument(String text) {
        assertThatThrownBy(() -> ElementReader.document(text))
                .isInstanceOf(BadXmlException.class)
                .hasMessageNotContaining("Exception");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedAsAnEntryOfATable(String text) {
        byte[] document = text.startsWith("<!") || text.startsWith("<?")
                ? text.getBytes(UTF_8)
                : ("<list>" + text + "</list>").getBytes(UTF_8);
        if (text.isBlank() || text.equals("<a/><b/>")) {
            return; // fine as entries
        }
        assertThatThrownBy(
                        () -> ElementReader.forEachChild(new ByteArrayInputStream(document), root -> {}, child -> {}))
                .isInstanceOf(BadXmlException.class);
    }

    /** Escaped for the snapshot it is six times as long. */
    @Test
    void theLongestAttributeCanBeReadBackFromASnapshot() {
        Element read = ElementReader.document("<a b='" + "\"".repeat(1 << 16) + "'>" + ">".repeat(1 << 20) + "</a>");

        assertThat(ElementReader.document(read.toString())).isEqualTo(read);
    }

    @Test
    void anEntryMayNotHaveSoManyElements() {
        String document = "<list><e>" + "<x/>".repeat(10_000) + "</e></list>";
        assertThatThrownBy(() -> ElementReader.forEachChild(
                        new ByteArrayInputStream(document.getBytes(UTF_8)), root -> {}, child -> {}))
                .isInstanceOf(BadXmlException.class)
                .hasMessageContaining("more than 10000 elements");
    }

    @Test
    void brokenUtf8IsRefused() {
        assertThatThrownBy(() -> ElementReader.document(new byte[] {'<', 'a', '>', (byte) 0xc3, '<', '/', 'a', '>'}))
                .isInstanceOf(BadXmlException.class);
    }

    @Test
    void anExternalEntityIsNeverRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "the secret");
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + file.toUri() + "\">]><a>&x;</a>";
        assertThatThrownBy(() -> ElementReader.document(text))
                .isInstanceOf(BadXmlException.class)
                .hasMessageNotContaining("the secret");
    }

    @Property(tries = 1000)
    void bytesOfAnyKindAreReadOrRefused(@ForAll byte[] bytes) {
        try {
            ElementReader.document(bytes);
        } catch (BadXmlException expected) {
            assertThat(expected).hasMessageNotContaining("\n");
        }
    }

    @Property(tries = 500)
    void aDocumentCutAnywhereIsRefused(@ForAll int at) {
        byte[] whole = "<list><e a=\"1\"><t>x &amp; y</t></e><e/></list>".getBytes(UTF_8);
        int length = Math.floorMod(at, whole.length);
        byte[] cut = java.util.Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> ElementReader.forEachChild(new ByteArrayInputStream(cut), root -> {}, child -> {}))
                .isInstanceOf(BadXmlException.class);
    }

    @Test
    void aStreamThatBreaksOffIsRefusedWithItsReason() {
        var broken = new java.io.InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> ElementReader.forEachChild(broken, root -> {}, child -> {}))
                .isInstanceOf(BadXmlException.class)
                .hasMessageContaining("broke off")
                .hasMessageContaining("connection reset");
    }

    @Test
    void aFaultOfWhoeverReceivesTheEntriesIsNotTakenForBadXml() {
        assertThatThrownBy(() -> ElementReader.forEachChild(
                        new ByteArrayInputStream("<a><b/></a>".getBytes(UTF_8)), root -> {}, child -> {
                            throw new IllegalArgumentException("mine");
                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mine");
    }
}
