package org.vsxibulk.simulator.fault;

import java.time.Duration;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.wire.Address;

/** What a misdeed finds at a call: the switch, the place, the time since the call before. Lives as long as its call. */
final class Scene {
    private final SwitchState state;
    private final Address address;
    private final Duration gap;
    private Duration delay = Duration.ZERO;

    Scene(SwitchState state, Address address, Duration gap) {
        this.state = state;
        this.address = address;
        this.gap = gap;
    }

    /** The switch. */
    public SwitchState state() {
        return state;
    }

    /** The action and the table that were asked for. */
    public Address address() {
        return address;
    }

    /** The table of the call, which must not be one for statistics. */
    public TableStore table() {
        return state.existing(address.table());
    }

    /** From the end of the call before to the beginning of this one; zero when they overlap. */
    public Duration gap() {
        return gap;
    }

    /** How much later than usual the answer comes. */
    public Duration delay() {
        return delay;
    }

    /** Makes the answer come later. */
    public void delayBy(Duration longer) {
        delay = delay.plus(longer);
    }
}
