package org.vsxibulk.vsxi.http;

import java.util.Optional;

/** Writes belong on the active node of an HA pair. */
public final class ActiveNode {

    private ActiveNode() {}

    /** @throws SwitchUnavailableException when the node says that it is not the active one, or does not say */
    public static void require(VsxiClient client) {
        Optional<String> state = client.state();
        if (state.isEmpty()) {
            return;
        }
        var query = client.dialect().state().orElseThrow();
        if (state.get().isEmpty()) {
            throw new SwitchUnavailableException(
                    "the switch does not say whether it is the active node: its answer has no '" + query.field()
                            + "'; correct 'state' in the dialect, or leave it out for a single switch");
        }
        if (!state.get().equalsIgnoreCase(query.active())) {
            throw new NotActiveException("this node of the switch says '" + state.get() + "', not '" + query.active()
                    + "': only the active node tells what the switch has, and takes writes; point --switch to it");
        }
    }
}
