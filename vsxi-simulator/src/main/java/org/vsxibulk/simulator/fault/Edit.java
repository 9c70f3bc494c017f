package org.vsxibulk.simulator.fault;

import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** Somebody else changes the switch just before a call is handled, or just after. */
record Edit(boolean after, Runnable change) implements Misdeed {
    @Override
    public Answer commit(Call call, Handler rest, Scene scene) {
        if (!after) {
            change.run();
        }
        Answer answer = rest.answer(call);
        if (after) {
            change.run();
        }
        return answer;
    }
}
