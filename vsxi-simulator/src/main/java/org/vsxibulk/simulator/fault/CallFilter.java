package org.vsxibulk.simulator.fault;

import java.nio.charset.StandardCharsets;
import org.vsxibulk.simulator.wire.Address;
import org.vsxibulk.simulator.wire.Call;

/**
 * Which calls a rule looks at.
 *
 * @param action an action, or {@link #ANY}
 * @param table a table or kind of statistics, or {@link #ANY}
 * @param text what the body must contain; empty = anything
 */
record CallFilter(String action, String table, String text) {
    /** Any action, any table. */
    public static final String ANY = "*";

    /** All calls. */
    public static final CallFilter ALL = new CallFilter(ANY, ANY, "");

    boolean takes(Call call, Address address) {
        return takes(action, address.action())
                && takes(table, address.table())
                && (text.isEmpty() || new String(call.body(), StandardCharsets.UTF_8).contains(text));
    }

    private static boolean takes(String wanted, String asked) {
        return wanted.equals(ANY) || wanted.equals(asked);
    }
}
