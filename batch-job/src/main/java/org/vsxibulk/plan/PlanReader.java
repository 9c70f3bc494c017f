package org.vsxibulk.plan;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the lines of a plan file that are to be sent, in their order. The fields of new entries, the bulk of a first run, are
 * for people and are not read back: what is sent follows from the input again. Those of the others tell what moved since.
 */
public final class PlanReader implements Closeable {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final String UNCHANGED = "{\"action\":\"" + ChangeAction.UNCHANGED.word() + "\"";

    private final BufferedReader lines;

    /** @throws PlanMismatchException when the file is gone */
    public PlanReader(Path file) {
        try {
            lines = Files.newBufferedReader(file);
        } catch (NoSuchFileException e) {
            throw SavedPlan.mismatch(file + " is missing: the plan is not whole");
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

    /** Visits all lines of a file; those that write and those that do not. */
    public static void forEach(Path file, Consumer<PlanLine> visitor) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(PlanReader::parse).forEach(visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Visits action and key of all lines of a file, which stand at their beginning. */
    static void forEachKey(Path file, BiConsumer<ChangeAction, String> visitor) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
                    json.nextToken();
                    visitor.accept(ChangeAction.of(property(json, "action")), property(json, "key"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(JsonParser json, String name) {
        if (!name.equals(json.nextName()) || json.nextToken() != JsonToken.VALUE_STRING) {
            throw SavedPlan.mismatch("a line of the plan does not have its " + name + " in its place");
        }
        return json.getString();
    }

    private static PlanLine parse(String text) {
        return parse(text, false);
    }

    /**
     * Reads a line as it was written.
     *
     * @param whole also the fields of new entries
     */
    static PlanLine parse(String text, boolean whole) {
        String action = "";
        String key = "";
        String customer = "";
        int row = 0;
        String live = "";
        Map<String, PlanLine.Change> changes = Map.of();
        List<String> leftBehind = List.of();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "action" -> action = json.getString();
                    case "key" -> key = json.getString();
                    case "customer" -> customer = json.getString();
                    case "row" -> row = json.getIntValue();
                    case "live" -> live = json.getString();
                    case "changes" -> {
                        if (action.equals(ChangeAction.CREATE.word()) && !whole) {
                            json.skipChildren();
                        } else {
                            changes = changes(json);
                        }
                    }
                    case "left-behind" -> leftBehind = texts(json);
                    default -> json.skipChildren();
                }
            }
        }
        return new PlanLine(ChangeAction.of(action), key, customer, row, live, changes, leftBehind);
    }

    private static List<String> texts(JsonParser json) {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getString());
        }
        return texts;
    }

    private static Map<String, PlanLine.Change> changes(JsonParser json) {
        Map<String, PlanLine.Change> changes = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            List<String> before = List.of();
            List<String> after = List.of();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isBefore = json.currentName().equals("before");
                json.nextToken();
                List<String> side = texts(json);
                before = isBefore ? side : before;
                after = isBefore ? after : side;
            }
            changes.put(field, new PlanLine.Change(before, after));
        }
        return changes;
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
