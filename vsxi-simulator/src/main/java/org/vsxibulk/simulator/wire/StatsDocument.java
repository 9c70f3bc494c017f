package org.vsxibulk.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.vsxibulk.simulator.xml.XmlBytes;

/** Writes rows of statistics as {@code mysqldump --xml} does. */
final class StatsDocument {
    private final String rowsElement;
    private final XmlBytes out = new XmlBytes(4096)
            .markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mysqldump>\n<database name=\"vsxi\">\n");

    StatsDocument(String rowsElement) {
        this.rowsElement = rowsElement;
    }

    /** Writes one table; the writer is given a place to put its rows. */
    StatsDocument table(String name, Consumer<Consumer<Map<String, Object>>> writer) {
        out.markup("<" + rowsElement + " name=\"" + name + "\">\n");
        writer.accept(this::row);
        out.markup("</" + rowsElement + ">\n");
        return this;
    }

    byte[] finish() {
        return out.markup("</database>\n</mysqldump>\n").toByteArray();
    }

    private void row(Map<String, Object> fields) {
        out.markup("<row>\n");
        fields.forEach((name, value) -> {
            byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            out.markup("<field name=\"" + name + "\">")
                    .text(text, 0, text.length)
                    .markup("</field>\n");
        });
        out.markup("</row>\n");
    }
}
