package org.vsxibulk.simulator.fault;

import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.RefusedDocument;

/** Says something else than the switch would, before or after the switch has done what was asked. */
abstract class AnswerInstead implements Misdeed {
    private final boolean applied;

    AnswerInstead(boolean applied) {
        this.applied = applied;
    }

    @Override
    public final Answer commit(Call call, Handler rest, Scene scene) {
        if (!applied) {
            return instead(entries(call, scene), 0, scene);
        }
        Answer answer = rest.answer(call);
        return instead(answer.entries(), answer.applied(), scene);
    }

    /** What is said; the two numbers are for the log. */
    abstract Answer instead(int entries, int appliedEntries, Scene scene);

    private static int entries(Call call, Scene scene) {
        try {
            return scene.address().isWrite()
                    ? ListDocument.of(call, scene).entries().size()
                    : 0;
        } catch (RefusedDocument e) {
            return 0; // the log says 0 for a malformed document of a healthy switch, too
        }
    }
}
