package org.vsxibulk.plan;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a plan file that are to be sent, in their order. */
public final class PlanReader implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNCHANGED = "{\"action\":\"" + ChangeAction.UNCHANGED.word() + "\"";

    private final BufferedReader lines;

    public PlanReader(Path file) {
        try {
            lines = Files.newBufferedReader(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that writes; absent at the end. */
    public Optional<PlanLine> next() {
        try {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                // unchanged entries are the bulk of a nightly run: not worth parsing
                if (!text.startsWith(UNCHANGED)) {
                    PlanLine line = parse(text);
                    if (line.action().writes()) {
                        return Optional.of(line);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlanLine parse(String text) {
        JsonNode node = JSON.readTree(text);
        Map<String, PlanLine.Change> changes = new TreeMap<>();
        node.path("changes")
                .forEachEntry((field, change) -> changes.put(
                        field, new PlanLine.Change(texts(change.path("before")), texts(change.path("after")))));
        return new PlanLine(
                ChangeAction.of(node.path("action").asString()),
                node.path("key").asString(),
                node.path("customer").asString(),
                node.path("row").asInt(),
                node.path("live").asString(""),
                changes);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asString()));
        return texts;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
