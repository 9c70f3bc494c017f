package org.vsxibulk.simulator.requests;

/**
 * What some requests cost the switch.
 *
 * @param count number of requests
 * @param nanos time to find the answers, in nanoseconds: without HTTP, TLS and the simulated latency
 * @param bytesIn bytes of the request bodies
 * @param bytesOut bytes of the answer bodies
 */
public record Effort(long count, long nanos, long bytesIn, long bytesOut) {
    /** Both together. */
    public Effort plus(Effort other) {
        return new Effort(count + other.count, nanos + other.nanos, bytesIn + other.bytesIn, bytesOut + other.bytesOut);
    }

    /** Time of one request, in microseconds. */
    public double meanMicros() {
        return count == 0 ? 0 : nanos / 1e3 / count;
    }
}
