package org.vsxibulk.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes plans, and reads the lines that they hold. */
public final class PlanFixture {

    public static final PlanIdentity IDENTITY = new PlanIdentity("input-1", "dialect-1", "settings-1", List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanFixture() {}

    public static SavedPlan plan(
            Settings settings, Dialect dialect, List<Customer> customers, SwitchState state, Path folder) {
        return plan(settings, dialect, customers, state, folder, false);
    }

    /** A plan that also deletes what no row wants. */
    public static SavedPlan pruning(
            Settings settings, Dialect dialect, List<Customer> customers, SwitchState state, Path folder) {
        return plan(settings, dialect, customers, state, folder, true);
    }

    private static SavedPlan plan(
            Settings settings,
            Dialect dialect,
            List<Customer> customers,
            SwitchState state,
            Path folder,
            boolean prune) {
        try (LiveTables live = state.download(folder)) {
            return new Planner(settings, dialect, Pruning.of(prune, false))
                    .plan(customers, List.of(), live, folder.resolve("plan"), IDENTITY, change -> {}, done -> {});
        }
    }

    /** Every line of a step, also those that write nothing. */
    static List<PlanLine> all(SavedPlan plan, Step step) {
        try {
            String text = Files.readString(plan.file(step), StandardCharsets.UTF_8);
            return text.isEmpty()
                    ? List.of()
                    : List.of(text.split("\n")).stream().map(PlanFixture::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the changes field by field, which the product writes for people only. */
    private static PlanLine parse(String text) {
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

    /** The lines that are to be sent. */
    public static List<PlanLine> writes(SavedPlan plan, Step step) {
        List<PlanLine> lines = new ArrayList<>();
        try (PlanReader reader = new PlanReader(plan.file(step))) {
            for (Optional<PlanLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
