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
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> written = new LinkedHashMap<>();
    private long total;
    private int wiping;
    private long bytesIn;
    private long bytesOut;

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
     */
    public synchronized void add(
            LoggedRequest request, String what, boolean wipes, int applied, long bodyBytes, long answerBytes) {
        total++;
        counts.merge(what, 1, Integer::sum);
        if (applied > 0) {
            written.merge(what, applied, Integer::sum);
        }
        wiping += wipes ? 1 : 0;
        bytesIn += bodyBytes;
        bytesOut += answerBytes;
        newest.addLast(request);
        if (newest.size() > limit) {
            newest.removeFirst();
        }
    }

    /** Everything so far. */
    public synchronized RequestReport report() {
        return new RequestReport(
                total,
                Collections.unmodifiableMap(new LinkedHashMap<>(counts)),
                Collections.unmodifiableMap(new LinkedHashMap<>(written)),
                wiping,
                bytesIn,
                bytesOut,
                List.copyOf(newest));
    }

    /** Forgets everything but wiping calls: whoever forgot one would call a switch clean that is empty. */
    public synchronized void reset() {
        newest.clear();
        counts.clear();
        written.clear();
        total = 0;
        bytesIn = 0;
        bytesOut = 0;
    }
}
