package org.vsxibulk.simulator.wire;

import java.util.List;

/**
 * Something that goes wrong around the healthy switch. A fault may answer in its place, change the call before it, change
 * the answer after it, or stay out of the way. This is the one place where misbehaviour plugs in.
 */
@FunctionalInterface
public interface Fault {
    /** Answers the call, by asking the healthy switch or not. */
    Answer around(Call call, Handler healthy);

    /** A handler with these faults around it; the first one is the outermost. */
    static Handler wrap(Handler healthy, List<Fault> faults) {
        Handler wrapped = healthy;
        for (int i = faults.size() - 1; i >= 0; i--) {
            Fault fault = faults.get(i);
            Handler inner = wrapped;
            wrapped = call -> fault.around(call, inner);
        }
        return wrapped;
    }
}
