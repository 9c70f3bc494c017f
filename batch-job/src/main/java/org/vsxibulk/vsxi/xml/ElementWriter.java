package org.vsxibulk.vsxi.xml;

import java.nio.ByteBuffer;
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
        EntryLine line = new EntryLine();
        return documentOfLines(
                list, entries.stream().map(entry -> line.of(entry).copy()).toList());
    }

    /** The same document of entries that were {@linkplain EntryLine#copy written} before. */
    public static byte[] documentOfLines(String list, List<byte[]> lines) {
        byte[] head = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + list + ">\n").getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("</" + list + ">\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer document = ByteBuffer.allocate(
                head.length + lines.stream().mapToInt(line -> line.length).sum() + foot.length);
        document.put(head);
        lines.forEach(document::put);
        return document.put(foot).array();
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
