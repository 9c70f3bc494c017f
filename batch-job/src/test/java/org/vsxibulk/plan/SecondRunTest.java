package org.vsxibulk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.blueprint.AnyCustomers;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;

/** Whoever the customers are: a run that meets what a run has made finds nothing to do. */
class SecondRunTest {

    private static final Settings SETTINGS = SettingsFixture.settings().build();
    private static Path scratch = Path.of("");

    @BeforeContainer
    static void makeScratch() throws IOException {
        scratch = Files.createTempDirectory("second-run");
    }

    @AfterContainer
    static void dropScratch() throws IOException {
        FileSystemUtils.deleteRecursively(scratch);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void findsNothingToDo(@ForAll long seed) {
        assertNothingToDo(TestDialects.plain(), AnyCustomers.base(new Random(seed), true));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void findsNothingToDoOnASwitchOnWhichEverythingDiffers(@ForAll long seed) {
        assertNothingToDo(TestDialects.other(), AnyCustomers.base(new Random(seed), false));
    }

    private static void assertNothingToDo(Dialect dialect, List<Customer> customers) {
        SwitchState state = new SwitchState(dialect);
        SavedPlan first = PlanFixture.plan(SETTINGS, dialect, customers, state, scratch);
        state.with(SETTINGS, customers);
        long entries = 0;
        for (Step step : Step.ofMigration(false)) {
            assertThat(first.counts().of(step, ChangeAction.CREATE))
                    .isEqualTo(first.counts().writes(step));
            entries += first.counts().writes(step);
        }
        SavedPlan second = PlanFixture.plan(SETTINGS, dialect, customers, state, scratch);
        long unchanged = 0;
        for (Step step : Step.ofMigration(false)) {
            assertThat(PlanFixture.all(second, step))
                    .as(step.word())
                    .allMatch(line -> line.action() == ChangeAction.UNCHANGED);
            unchanged += second.counts().of(step, ChangeAction.UNCHANGED);
        }
        assertThat(unchanged).isEqualTo(entries);
    }
}
