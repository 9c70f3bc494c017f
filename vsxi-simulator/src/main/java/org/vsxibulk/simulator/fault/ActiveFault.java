package org.vsxibulk.simulator.fault;

import java.util.Random;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.RefusedDocument;

/** A rule at work, and how often it struck; safe for many threads. */
public final class ActiveFault {
    private final int id;
    private final FaultRule rule;
    private final Misdeed misdeed;
    private final Random random;
    private int matched;
    private int struck;

    ActiveFault(int id, FaultRule rule, Misdeed misdeed, Random random) {
        this.id = id;
        this.rule = rule;
        this.misdeed = misdeed;
        this.random = random;
    }

    /** Its number, unique as long as the simulator runs. */
    public int id() {
        return id;
    }

    /** What it does, and when. */
    public FaultRule rule() {
        return rule;
    }

    /** Calls so far that it looked at: those it was made for and in which it had something to do. */
    public synchronized int matched() {
        return matched;
    }

    /** Calls so far in which it struck. */
    public synchronized int struck() {
        return struck;
    }

    Handler around(Handler rest, Scene scene) {
        return call -> matches(call, scene) && strikes() ? misdeed.commit(call, rest, scene) : rest.answer(call);
    }

    private boolean matches(Call call, Scene scene) {
        try {
            return rule.strikes(scene.address())
                    && rule.calls().takes(call, scene.address())
                    && misdeed.concerns(call, scene);
        } catch (RefusedDocument refused) {
            return false;
        }
    }

    private synchronized boolean strikes() {
        boolean strikes = rule.often().strikes(++matched, struck, random);
        struck += strikes ? 1 : 0;
        return strikes;
    }
}
