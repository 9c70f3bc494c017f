package org.vsxibulk.simulator.requests;

import java.util.List;
import java.util.Map;

/**
 * What came in since the start or the last reset. Calls of the back door are not counted.
 *
 * @param total number of requests, refused ones included
 * @param counts requests by {@code action/table}, in order of first appearance; {@code refused} counts 401 and 404
 * @param entriesWritten entries that were applied, by {@code action/table}
 * @param wipingCalls requests that named a wiping action, since the start, whatever their method, table, login and answer
 * @param bytesIn bytes of all request bodies
 * @param bytesOut bytes of all answer bodies
 * @param log the newest requests, oldest first; bounded by the options
 */
public record RequestReport(
        long total,
        Map<String, Integer> counts,
        Map<String, Integer> entriesWritten,
        int wipingCalls,
        long bytesIn,
        long bytesOut,
        List<LoggedRequest> log) {
    /** Requests of one action and table; 0 when there was none. */
    public int count(String action, String table) {
        return counts.getOrDefault(action + "/" + table, 0);
    }

    /** Entries that were applied by one action to one table. */
    public int written(String action, String table) {
        return entriesWritten.getOrDefault(action + "/" + table, 0);
    }

    /** Entries that were applied by all actions. */
    public int written() {
        return entriesWritten.values().stream().mapToInt(Integer::intValue).sum();
    }
}
