package org.vsxibulk.simulator.fault;

import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** Hands out another list than the switch has. */
abstract class RewriteDownload implements Misdeed {
    @Override
    public final Answer commit(Call call, Handler rest, Scene scene) {
        Answer answer = rest.answer(call);
        return answer instanceof Answer.Document document ? rewrite(document, scene) : answer;
    }

    /** What is handed out instead. */
    abstract Answer rewrite(Answer.Document document, Scene scene);
}
