package org.vsxibulk.simulator.fault;

import java.util.Arrays;
import java.util.Map;
import org.vsxibulk.simulator.wire.Answer;

/** The truncated body of a switch under load (contract, section 1): HTTP is complete, the document is not. */
final class CutDownload extends RewriteDownload {
    private final boolean afterEntry;

    private CutDownload(boolean afterEntry) {
        this.afterEntry = afterEntry;
    }

    static CutDownload from(Making making) {
        return new CutDownload(making.settings().word("at", "middle", "entry").equals("entry"));
    }

    @Override
    Answer rewrite(Answer.Document document, Scene scene) {
        byte[] body =
                afterEntry ? upToAnEntry(document, scene) : Arrays.copyOf(document.xml(), document.xml().length / 2);
        return new Answer.Raw(200, 200, "application/xml", Map.of(), body, document.entries(), 0);
    }

    private static byte[] upToAnEntry(Answer.Document document, Scene scene) {
        ListDocument list = ListDocument.of(document, scene);
        return list.with(list.entries().subList(0, (list.entries().size() + 1) / 2))
                .withoutEnd();
    }
}
