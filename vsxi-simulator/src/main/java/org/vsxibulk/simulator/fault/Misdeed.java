package org.vsxibulk.simulator.fault;

import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** One way of misbehaving. Safe for many threads. */
@FunctionalInterface
interface Misdeed {
    /** Answers a call that was chosen, by asking the rest of the switch or not. */
    Answer commit(Call call, Handler rest, Scene scene);

    /**
     * Whether there is something to do in a call; the others are not counted. May throw
     * {@link org.vsxibulk.simulator.xml.RefusedDocument}, which means no: the healthy switch refuses that document itself.
     */
    default boolean concerns(Call call, Scene scene) {
        return true;
    }
}
