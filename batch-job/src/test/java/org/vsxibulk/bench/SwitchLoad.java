package org.vsxibulk.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What came to the switch, and what it did about it.
 *
 * @param requests number of requests
 * @param written entries that it took
 * @param bytesIn bytes of request bodies
 * @param bytesOut bytes of answer bodies
 * @param handlerSeconds time to find the answers, without HTTP, TLS and latency
 * @param cpu seconds of its whole process; 0 when this system does not tell
 * @param meanMicros time to find one answer, by {@code action/table}
 */
record SwitchLoad(
        long requests,
        long written,
        long bytesIn,
        long bytesOut,
        double handlerSeconds,
        double cpu,
        Map<String, Double> meanMicros) {

    /** @param counters as the switch tells them */
    static SwitchLoad of(JsonNode counters, double cpu) {
        Map<String, Double> means = new LinkedHashMap<>();
        double micros = 0;
        for (Map.Entry<String, JsonNode> effort : counters.get("efforts").properties()) {
            means.put(effort.getKey(), effort.getValue().get("meanMicros").asDouble());
            micros += effort.getValue().get("micros").asDouble();
        }
        return new SwitchLoad(
                counters.get("total").asLong(),
                counters.get("entriesWrittenTotal").asLong(),
                counters.get("bytesIn").asLong(),
                counters.get("bytesOut").asLong(),
                micros / 1e6,
                cpu,
                means);
    }
}
