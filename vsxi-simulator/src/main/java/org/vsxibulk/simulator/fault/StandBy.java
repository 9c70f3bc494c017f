package org.vsxibulk.simulator.fault;

import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** The node changes places with its twin while somebody works on it. It stays so when the rule goes. */
final class StandBy implements Misdeed {
    private final boolean deaf;

    StandBy(boolean deaf) {
        this.deaf = deaf;
    }

    @Override
    public Answer commit(Call call, Handler rest, Scene scene) {
        if (deaf) {
            scene.state().standByDeaf();
        } else {
            scene.state().setStandby(true);
        }
        return rest.answer(call);
    }
}
