package org.vsxibulk.simulator.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects a document as UTF-8 in the one canonical form: no white space between elements, no self-closing tags. */
public final class XmlBytes {
    private final ByteArrayOutputStream bytes;

    /** Expects about that many bytes. */
    public XmlBytes(int expectedSize) {
        this.bytes = new ByteArrayOutputStream(expectedSize);
    }

    /** Appends markup as it stands. */
    public XmlBytes markup(String markup) {
        return markup(markup.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends markup as it stands. */
    public XmlBytes markup(byte[] markup) {
        bytes.write(markup, 0, markup.length);
        return this;
    }

    /** Appends UTF-8 text, escaped. Runs without special characters are copied in one go. */
    public XmlBytes text(byte[] utf8, int from, int length) {
        int start = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            String escape = escape(utf8[i]);
            if (!escape.isEmpty()) {
                bytes.write(utf8, start, i - start);
                markup(escape);
                start = i + 1;
            }
        }
        bytes.write(utf8, start, end - start);
        return this;
    }

    /** Appends a whole element. */
    public XmlBytes element(Element element) {
        markup("<" + element.name() + ">");
        byte[] text = element.text().getBytes(StandardCharsets.UTF_8);
        text(text, 0, text.length);
        element.children().forEach(this::element);
        return markup("</" + element.name() + ">");
    }

    /** All bytes so far. */
    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** All bytes so far, as text. */
    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String escape(byte b) {
        return switch (b) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            default -> "";
        };
    }
}
