package org.vsxibulk.simulator.wire;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.simulator.personality.Personality;

/** Action and table that a path names, both of them known to the switch. */
public record Address(String action, String table) {
    /** The action whose tables are kinds of statistics. */
    public static final String STATS = "stats";

    /** The kinds of statistics. */
    public static final List<String> STATISTICS = List.of("realtime", "resource", "sub_stats");

    /** The actions that change a table. */
    public static final List<String> WRITES = List.of("update", "delete", "upload", "replaceLarge");

    /** The actions that answer with entries of a table. */
    public static final List<String> READS = List.of("download", "query");

    /** Where a call goes; nothing when the switch has no such place. */
    public static Optional<Address> of(Call call, Personality personality) {
        String root = personality.root() + "/";
        if (!call.path().startsWith(root)) {
            return Optional.empty();
        }
        String[] names = call.path().substring(root.length()).split("/", -1);
        return names.length == 2
                ? Optional.of(new Address(names[0], names[1])).filter(address -> address.isKnownTo(personality))
                : Optional.empty();
    }

    private boolean isKnownTo(Personality personality) {
        if (action.equals(STATS)) {
            return STATISTICS.contains(table);
        }
        return (isWrite() || READS.contains(action))
                && personality.tables().stream().anyMatch(known -> known.token().equals(table));
    }

    /** Whether its action changes a table. */
    public boolean isWrite() {
        return WRITES.contains(action);
    }

    @Override
    public String toString() {
        return action + "/" + table;
    }
}
