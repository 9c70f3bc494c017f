package org.vsxibulk.simulator.fault;

import java.time.Duration;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** Lets the client wait for an answer, after what it asked for is done. */
final class Slow implements Misdeed {
    private final Duration wait;

    private Slow(Duration wait) {
        this.wait = wait;
    }

    static Slow from(Making making) {
        making.settings().needed("millis");
        return new Slow(Duration.ofMillis(making.settings().number("millis", 0, 1, 600_000)));
    }

    @Override
    public Answer commit(Call call, Handler rest, Scene scene) {
        scene.delayBy(wait);
        return rest.answer(call);
    }
}
