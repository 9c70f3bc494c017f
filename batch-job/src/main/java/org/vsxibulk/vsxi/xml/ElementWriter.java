package org.vsxibulk.vsxi.xml;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes elements on one line each: line breaks inside texts become character references, so that a line of a snapshot is
 * always one whole entry.
 */
public final class ElementWriter {

    private ElementWriter() {}

    public static String toText(Element element) {
        StringBuilder out = new StringBuilder(512);
        write(element, out);
        return out.toString();
    }

    /** A document of many entries, as the body of a write. */
    public static byte[] document(String list, List<Element> entries) {
        StringBuilder out = new StringBuilder(entries.size() * 512 + 128);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(list).append(">\n");
        for (Element entry : entries) {
            write(entry, out);
            out.append('\n');
        }
        return out.append("</").append(list).append(">\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static void write(Element element, StringBuilder out) {
        out.append('<').append(element.name());
        for (Element.Attribute attribute : element.attributes()) {
            out.append(' ').append(attribute.name()).append("=\"");
            escape(attribute.value(), out);
            out.append('"');
        }
        out.append('>');
        escape(element.text(), out);
        for (Element child : element.children()) {
            write(child, out);
        }
        out.append("</").append(element.name()).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default -> out.append(c);
            }
        }
    }
}
