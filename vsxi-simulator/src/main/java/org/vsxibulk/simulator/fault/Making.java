package org.vsxibulk.simulator.fault;

import java.util.Random;
import org.vsxibulk.simulator.store.SwitchState;

/** What is there when a rule meets its switch and becomes a misdeed. */
record Making(Settings settings, CallFilter calls, SwitchState state, Random random) {
    boolean applied() {
        return settings.yes("applied");
    }
}
