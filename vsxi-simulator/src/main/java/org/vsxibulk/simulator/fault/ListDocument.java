package org.vsxibulk.simulator.fault;

import java.util.List;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/** A list of entries on its way to or from the switch, taken apart to be put together otherwise. */
record ListDocument(TableTraits table, List<Element> entries) {
    /** What a write brings; throws {@link org.vsxibulk.simulator.xml.RefusedDocument} for what the healthy switch refuses. */
    static ListDocument of(Call call, Scene scene) {
        return of(call.body(), scene);
    }

    /** What a download brings. */
    static ListDocument of(Answer.Document answer, Scene scene) {
        return of(answer.xml(), scene);
    }

    private static ListDocument of(byte[] document, Scene scene) {
        TableTraits table = scene.table().traits();
        return new ListDocument(table, table.entriesOf(DocumentReader.read(document)));
    }

    ListDocument with(List<Element> others) {
        return new ListDocument(table, others);
    }

    Answer.Document answer() {
        return new Answer.Document(bytes(), entries.size());
    }

    byte[] bytes() {
        return begun().markup("</" + table.list() + ">\n").toByteArray();
    }

    /** The document without its end, which is the end of its last entry. */
    byte[] withoutEnd() {
        return begun().toByteArray();
    }

    private XmlBytes begun() {
        XmlBytes out = new XmlBytes(1 << 12);
        out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + table.list() + ">\n");
        entries.forEach(entry -> out.element(entry).markup("\n"));
        return out;
    }
}
