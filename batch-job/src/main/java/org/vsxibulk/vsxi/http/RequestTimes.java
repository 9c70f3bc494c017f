package org.vsxibulk.vsxi.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How long requests took so far, those that read and those that write apart. Of the latter only those count that are at
 * least half as big as the biggest one: what a single entry took says little of a whole chunk. Not thread-safe.
 */
public final class RequestTimes {

    private long reads;
    private Duration readTime = Duration.ZERO;
    private Duration longestRead = Duration.ZERO;
    private long documents;
    private Duration documentTime = Duration.ZERO;
    private Duration longestDocument = Duration.ZERO;
    private int biggest;

    void took(Request request, Duration time) {
        if (request.reads()) {
            reads++;
            readTime = readTime.plus(time);
            longestRead = longer(longestRead, time);
            return;
        }
        int size = size(request);
        if (size > 2L * biggest) {
            documents = 0;
            documentTime = Duration.ZERO;
            longestDocument = Duration.ZERO;
        }
        biggest = Math.max(biggest, size);
        if (2L * size >= biggest) {
            documents++;
            documentTime = documentTime.plus(time);
            longestDocument = longer(longestDocument, time);
        }
    }

    /**
     * How long a write may be expected to take: as the longest so far, and in proportion to its size when it is bigger than
     * all. Before the first one, as the longest download.
     */
    Duration expected(Request write) {
        if (documents == 0) {
            return longestRead;
        }
        double times = Math.max(1, (double) size(write) / Math.max(1, biggest));
        return Duration.ofNanos((long) (longestDocument.toNanos() * times));
    }

    /** What a write took on average; absent before the first one. */
    public Optional<Duration> write() {
        return mean(documentTime, documents);
    }

    /** What a request that reads took on average; absent before the first one. */
    public Optional<Duration> read() {
        return mean(readTime, reads);
    }

    private static Optional<Duration> mean(Duration total, long count) {
        return count == 0 ? Optional.empty() : Optional.of(total.dividedBy(count));
    }

    private static int size(Request request) {
        return request.body().map(body -> body.length).orElse(0);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
