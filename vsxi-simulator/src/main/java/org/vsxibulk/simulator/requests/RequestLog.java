package org.vsxibulk.simulator.requests;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts requests and keeps the newest ones; safe for many threads. */
public final class RequestLog {
    private final int limit;
    private final Deque<LoggedRequest> newest = new ArrayDeque<>();
    private final Map<String, Effort> efforts = new LinkedHashMap<>();
    private final Map<String, Integer> written = new LinkedHashMap<>();
    private int wiping;

    /** Keeps at most that many requests. */
    public RequestLog(int limit) {
        this.limit = limit;
    }

    /**
     * Adds one request.
     *
     * @param what {@code action/table}
     * @param wipes whether its action wipes a table
     * @param applied entries that were applied
     * @param effort what it cost
     */
    public synchronized void add(LoggedRequest request, String what, boolean wipes, int applied, Effort effort) {
        efforts.merge(what, effort, Effort::plus);
        if (applied > 0) {
            written.merge(what, applied, Integer::sum);
        }
        wiping += wipes ? 1 : 0;
        newest.addLast(request);
        if (newest.size() > limit) {
            newest.removeFirst();
        }
    }

    /** Everything so far. */
    public synchronized RequestReport report() {
        return new RequestReport(
                Collections.unmodifiableMap(new LinkedHashMap<>(efforts)),
                Collections.unmodifiableMap(new LinkedHashMap<>(written)),
                wiping,
                List.copyOf(newest));
    }

    /** Forgets everything but wiping calls: whoever forgot one would call a switch clean that is empty. */
    public synchronized void reset() {
        newest.clear();
        efforts.clear();
        written.clear();
    }
}
