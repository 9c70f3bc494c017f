package org.vsxibulk.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;

/** Makes plans, and reads the lines that they hold. */
public final class PlanFixture {

    public static final PlanIdentity IDENTITY = new PlanIdentity("input-1", "dialect-1", "settings-1");

    private PlanFixture() {}

    public static SavedPlan plan(
            Settings settings, Dialect dialect, List<Customer> customers, SwitchState state, Path folder) {
        try (LiveTables live = state.download(folder)) {
            return new Planner(settings, dialect)
                    .plan(customers, List.of(), live, folder.resolve("plan"), IDENTITY, done -> {});
        }
    }

    /** Every line of a step, also those that write nothing. */
    static List<PlanLine> all(SavedPlan plan, Step step) {
        try {
            String text = Files.readString(plan.file(step), StandardCharsets.UTF_8);
            return text.isEmpty()
                    ? List.of()
                    : List.of(text.split("\n")).stream().map(PlanReader::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
