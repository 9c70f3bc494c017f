package org.vsxibulk.simulator.base;

import org.vsxibulk.simulator.store.SwitchState;

/**
 * What a switch is at its start, and can be again.
 *
 * @param seed chooses the strangers
 * @param standby whether the node stands by
 */
public record StartingState(Base base, long seed, boolean standby) {
    /** Makes the switch what it was: entries, calls and place in the HA pair. Its slowness stays. */
    public void restore(SwitchState state) {
        state.clear();
        state.setStandby(standby);
        if (base == Base.STRANGERS) {
            new StrangersBase(state, seed).fill();
        }
    }
}
