package org.vsxibulk.simulator.fault;

import java.time.Duration;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** The spurious 400 of two requests that land within milliseconds of each other (contract, section 1). */
final class RaceRefusal implements Misdeed {
    private final Duration least;

    private RaceRefusal(Duration least) {
        this.least = least;
    }

    static RaceRefusal from(Making making) {
        return new RaceRefusal(Duration.ofMillis(making.settings().number("millis", 5, 0, 600_000)));
    }

    @Override
    public boolean concerns(Call call, Scene scene) {
        return scene.gap().compareTo(least) <= 0;
    }

    @Override
    public Answer commit(Call call, Handler rest, Scene scene) {
        return new Answer.Code(400, "fail", 0, 0);
    }
}
