package org.vsxibulk.simulator.fault;

import java.util.List;
import org.vsxibulk.simulator.wire.Answer;

/** The well-formed but empty answer that also happens (contract, section 1). */
final class EmptyDownload extends RewriteDownload {
    @Override
    Answer rewrite(Answer.Document document, Scene scene) {
        return new ListDocument(scene.table().traits(), List.of()).answer();
    }
}
