package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that was measured, for programs and for later: raw samples, and what became of the bars. */
final class BenchJson {

    private static final JsonMapper JSON = new JsonMapper();

    private BenchJson() {}

    /** @param facts when, with which options, and which version */
    static void write(Path file, Map<String, String> facts, Machine machine, Results results, List<Verdict> verdicts)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        facts.forEach(root::put);
        root.putObject("machine")
                .put("cores", machine.cores())
                .put("memory-bytes", machine.memory())
                .put("os", machine.os())
                .put("jdk", machine.jdk());
        ArrayNode samples = root.putArray("samples");
        results.all().forEach(sample -> put(samples.addObject(), sample));
        results.helpSamples().forEach(root.putArray("help-seconds")::add);
        results.startSamples().forEach(root.putArray("start-seconds")::add);
        results.firstRequestSamples().forEach(root.putArray("first-request-seconds")::add);
        ArrayNode bars = root.putArray("bars");
        verdicts.forEach(verdict -> put(bars.addObject(), verdict));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, root.toPrettyString() + "\n");
    }

    private static void put(ObjectNode node, Sample sample) {
        node.put("customers", sample.of().size().customers())
                .put("numbers-each", sample.of().size().numbersEach())
                .put("latency-millis", sample.of().latency())
                .put("heap", sample.of().size().heap())
                .put("subject", sample.subject().words())
                .put("round", sample.round())
                .put("wall-seconds", sample.wall())
                .put("cpu-seconds", sample.cpu())
                .put("scaled", sample.scale() != 1)
                .put("scale", sample.scale())
                .put("measured-wall-seconds", sample.cost().wall())
                .put("measured-cpu-seconds", sample.cost().cpu())
                .put("peak-rss-bytes", sample.cost().peakRss())
                .put("gc-seconds", sample.gcSeconds())
                .put("entries", sample.entries())
                .put("entries-per-second", sample.entriesPerSecond());
        put(node.putObject("switch"), sample.load());
    }

    private static void put(ObjectNode node, SwitchLoad load) {
        node.put("requests", load.requests())
                .put("entries-written", load.written())
                .put("bytes-in", load.bytesIn())
                .put("bytes-out", load.bytesOut())
                .put("handler-seconds", load.handlerSeconds())
                .put("cpu-seconds", load.cpu());
        ObjectNode means = node.putObject("mean-micros");
        load.meanMicros().forEach(means::put);
    }

    private static void put(ObjectNode node, Verdict verdict) {
        node.put("what", verdict.bar().what())
                .put(
                        verdict.bar().least() ? "at-least" : "at-most",
                        verdict.bar().limit())
                .put("unit", verdict.bar().unit());
        Optional<Spread> measured = verdict.measured();
        if (measured.isEmpty()) {
            node.putNull("holds");
            return;
        }
        node.put("median", measured.get().median())
                .put("least", measured.get().least())
                .put("most", measured.get().most())
                .put("holds", !verdict.missed());
    }
}
