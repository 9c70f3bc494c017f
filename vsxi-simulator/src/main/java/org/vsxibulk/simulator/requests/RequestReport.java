package org.vsxibulk.simulator.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came in since the start or the last reset. Calls of the back door are not counted.
 *
 * @param efforts what requests cost, by {@code action/table}, in order of first appearance; {@code refused} is 401 and 404
 * @param entriesWritten entries that were applied, by {@code action/table}
 * @param wipingCalls requests that named a wiping action, since the start, whatever their method, table, login and answer
 * @param log the newest requests, oldest first; bounded by the options
 */
public record RequestReport(
        Map<String, Effort> efforts, Map<String, Integer> entriesWritten, int wipingCalls, List<LoggedRequest> log) {
    /** All requests together, refused ones included. */
    public Effort effort() {
        return efforts.values().stream().reduce(new Effort(0, 0, 0, 0), Effort::plus);
    }

    /** Number of requests, refused ones included. */
    public long total() {
        return effort().count();
    }

    /** Bytes of all request bodies. */
    public long bytesIn() {
        return effort().bytesIn();
    }

    /** Bytes of all answer bodies. */
    public long bytesOut() {
        return effort().bytesOut();
    }

    /** Requests by {@code action/table}. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        efforts.forEach((what, effort) -> counts.put(what, Math.toIntExact(effort.count())));
        return counts;
    }

    /** Requests of one action and table; 0 when there was none. */
    public int count(String action, String table) {
        return counts().getOrDefault(action + "/" + table, 0);
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
