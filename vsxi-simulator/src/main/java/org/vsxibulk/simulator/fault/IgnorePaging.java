package org.vsxibulk.simulator.fault;

import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** Answers the first page whatever page is asked for. */
final class IgnorePaging implements Misdeed {
    @Override
    public boolean concerns(Call call, Scene scene) {
        Personality personality = scene.state().personality();
        String first = String.valueOf(personality.firstPage());
        return scene.table().traits().pageSize() > 0
                && !call.parameter(personality.pageParameter()).orElse(first).equals(first);
    }

    @Override
    public Answer commit(Call call, Handler rest, Scene scene) {
        return rest.answer(call.withoutParameter(scene.state().personality().pageParameter()));
    }
}
