package org.vsxibulk.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.vsxi.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan on disk: one JSON Lines file a step, and {@code plan.json} with the hashes of these files and of what the plan was
 * made from. The last one is written last, so that a plan is whole or not there.
 */
public final class SavedPlan {

    static final String MANIFEST = "plan.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Set<Step> steps;
    private final PlanCounts counts;
    private final Map<Table, Integer> tableSizes;
    private final List<Problem> problems;
    private final PlanIdentity madeFrom;
    private final Map<Step, String> hashes;

    private SavedPlan(
            Path folder,
            PlanIdentity madeFrom,
            Map<Step, String> hashes,
            PlanCounts counts,
            Map<Table, Integer> tableSizes,
            List<Problem> problems) {
        this.folder = folder;
        this.madeFrom = madeFrom;
        this.hashes = Map.copyOf(hashes);
        this.steps = Collections.unmodifiableSet(EnumSet.copyOf(hashes.keySet()));
        this.counts = counts;
        this.tableSizes = Map.copyOf(tableSizes);
        this.problems = List.copyOf(problems);
    }

    /** What was wrong with the input in the light of the switch at planning; rows in error are not in the plan. */
    public List<Problem> problems() {
        return problems;
    }

    /** The steps that the plan is for, in their order. */
    public Set<Step> steps() {
        return steps;
    }

    public PlanCounts counts() {
        return counts;
    }

    /** How many entries the live tables had when the plan was made. */
    public Map<Table, Integer> tableSizes() {
        return tableSizes;
    }

    PlanIdentity madeFrom() {
        return madeFrom;
    }

    /** SHA-256 of the file of each step. */
    Map<Step, String> hashes() {
        return hashes;
    }

    public Path file(Step step) {
        return file(folder, step);
    }

    static Path file(Path folder, Step step) {
        return folder.resolve(step.word() + ".jsonl");
    }

    static SavedPlan save(
            Path folder,
            PlanIdentity identity,
            PlanCounts counts,
            Map<Step, String> hashes,
            Map<Table, Integer> tableSizes,
            List<Problem> problems) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.putObject("made-from")
                .put("input", identity.input())
                .put("dialect", identity.dialect())
                .put("settings", identity.settings())
                .set("choices", JSON.valueToTree(identity.choices()));
        ObjectNode steps = manifest.putObject("steps");
        for (Step step : hashes.keySet()) {
            ObjectNode node = steps.putObject(step.word());
            for (ChangeAction action : ChangeAction.values()) {
                node.put(action.word(), counts.of(step, action));
            }
            node.put("sha256", hashes.get(step));
        }
        ObjectNode tables = manifest.putObject("tables");
        tableSizes.forEach((table, size) -> tables.put(table.word(), size));
        manifest.set("problems", JSON.valueToTree(problems));
        PrivateFile.write(
                folder.resolve(MANIFEST), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        return new SavedPlan(folder, identity, hashes, counts, tableSizes, problems);
    }

    /**
     * Opens a plan that an earlier start of the run has saved.
     *
     * @throws PlanMismatchException when it was made from something else, or a file of it was changed
     */
    public static SavedPlan open(Path folder, PlanIdentity identity) {
        SavedPlan plan = open(folder);
        PlanIdentity from = plan.madeFrom();
        requireSame(folder, from.input(), identity.input(), "another input");
        requireSame(folder, from.dialect(), identity.dialect(), "another dialect");
        requireSame(folder, from.settings(), identity.settings(), "other settings");
        requireSame(folder, from.choices(), identity.choices(), "other choices");
        return plan;
    }

    /**
     * Opens a plan that some run has saved.
     *
     * @throws PlanMismatchException when it is not whole, or a file of it was changed
     */
    static SavedPlan open(Path folder) {
        try {
            return read(folder, manifest(folder));
        } catch (JacksonException e) {
            throw mismatch(folder.resolve(MANIFEST) + " is damaged");
        }
    }

    private static SavedPlan read(Path folder, JsonNode manifest) {
        PlanCounts counts = new PlanCounts();
        Map<Step, String> hashes = new EnumMap<>(Step.class);
        for (var named : manifest.path("steps").properties()) {
            Step step = Step.of(named.getKey())
                    .orElseThrow(() -> mismatch("the plan in " + folder + " is of another release"));
            JsonNode node = named.getValue();
            String hash = node.path("sha256").asString("");
            requireUnchanged(file(folder, step), hash);
            hashes.put(step, hash);
            for (ChangeAction action : ChangeAction.values()) {
                counts.set(step, action, node.path(action.word()).asLong(0));
            }
        }
        if (hashes.isEmpty()) {
            throw mismatch(folder.resolve(MANIFEST) + " is damaged");
        }
        Map<Table, Integer> sizes = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            JsonNode size = manifest.path("tables").path(table.word());
            if (size.isInt()) {
                sizes.put(table, size.asInt());
            }
        }
        List<Problem> problems = List.of(JSON.treeToValue(manifest.path("problems"), Problem[].class));
        return new SavedPlan(folder, identity(manifest.path("made-from")), hashes, counts, sizes, problems);
    }

    private static PlanIdentity identity(JsonNode from) {
        return new PlanIdentity(
                from.path("input").asString(""),
                from.path("dialect").asString(""),
                from.path("settings").asString(""),
                from.path("choices").valueStream().map(JsonNode::asString).toList());
    }

    private static void requireSame(Path folder, Object then, Object now, String otherwise) {
        if (!then.equals(now)) {
            throw mismatch("the plan in " + folder + " was made from " + otherwise);
        }
    }

    private static void requireUnchanged(Path file, String hash) {
        if (!Files.isRegularFile(file)) {
            throw mismatch(file + " is missing: the plan is not whole");
        }
        if (!PrivateFile.sha256(file).equals(hash)) {
            throw mismatch(file + " was changed since the plan was saved");
        }
    }

    private static JsonNode manifest(Path folder) {
        Path file = folder.resolve(MANIFEST);
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw mismatch("there is no whole plan in " + folder);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static PlanMismatchException mismatch(String reason) {
        return new PlanMismatchException(reason, "nothing more was sent. The next start plans afresh");
    }
}
