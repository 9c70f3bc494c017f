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
        Utf8 out = new Utf8(512);
        write(element, out);
        return new String(out.bytes(), 0, out.length(), StandardCharsets.UTF_8);
    }

    /** A document of many entries, as the body of a write. */
    public static byte[] document(String list, List<Element> entries) {
        Utf8 out = new Utf8(entries.size() * 512 + 128);
        out.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<");
        out.text(list);
        out.text(">\n");
        for (Element entry : entries) {
            write(entry, out);
            out.ascii('\n');
        }
        out.text("</");
        out.text(list);
        out.text(">\n");
        return out.copy();
    }

    static void write(Element element, Utf8 out) {
        out.ascii('<');
        out.text(element.name());
        for (Element.Attribute attribute : element.attributes()) {
            out.ascii(' ');
            out.text(attribute.name());
            out.text("=\"");
            out.escaped(attribute.value());
            out.ascii('"');
        }
        out.ascii('>');
        out.escaped(element.text());
        for (Element child : element.children()) {
            write(child, out);
        }
        out.text("</");
        out.text(element.name());
        out.ascii('>');
    }
}
