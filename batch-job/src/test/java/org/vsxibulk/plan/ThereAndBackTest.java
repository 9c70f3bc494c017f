package org.vsxibulk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.blueprint.AnyCustomers;
import org.vsxibulk.blueprint.CustomerFixture;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** Whoever the customers are: when they have come and left, the switch is as it was. */
class ThereAndBackTest {

    private static final Settings SETTINGS = SettingsFixture.settings().build();
    private static final Customer STRANGER = CustomerFixture.customer(17000)
            .registering("stranger", "pass-word-1234")
            .extensions(3)
            .dids(12125559999L)
            .cfnr("*=+13105550177")
            .build();
    private static Path scratch = Path.of("");

    @BeforeContainer
    static void makeScratch() throws IOException {
        scratch = Files.createTempDirectory("there-and-back");
    }

    @AfterContainer
    static void dropScratch() throws IOException {
        FileSystemUtils.deleteRecursively(scratch);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theSwitchIsAsItWas(@ForAll long seed) {
        assertAsItWas(TestDialects.plain(), AnyCustomers.base(new Random(seed), true));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void aSwitchOnWhichEverythingDiffersIsAsItWas(@ForAll long seed) {
        assertAsItWas(TestDialects.other(), AnyCustomers.base(new Random(seed), false));
    }

    private static void assertAsItWas(Dialect dialect, List<Customer> customers) {
        SwitchState state = new SwitchState(dialect).with(SETTINGS, STRANGER);
        Map<Table, List<Element>> before = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            before.put(table, List.copyOf(state.of(table)));
        }
        state.with(SETTINGS, customers);
        SavedPlan plan = leave(dialect, customers, state);
        assertThat(plan.problems()).isEmpty();
        for (Step step : plan.steps()) {
            delete(dialect, state, plan, step);
        }
        before.forEach((table, entries) -> assertThat(state.of(table)).isEqualTo(entries));
        assertThat(leave(dialect, customers, state).counts().writes()).isZero();
    }

    private static SavedPlan leave(Dialect dialect, List<Customer> customers, SwitchState state) {
        try (LiveTables live = state.download(scratch)) {
            return new DecommissionPlanner(SETTINGS, dialect)
                    .plan(
                            customers,
                            "leaving.csv",
                            live,
                            scratch.resolve("plan"),
                            PlanFixture.IDENTITY,
                            change -> {},
                            done -> {});
        }
    }

    private static void delete(Dialect dialect, SwitchState state, SavedPlan plan, Step step) {
        Table table = step.part().table();
        Set<String> keys = new HashSet<>();
        PlanFixture.writes(plan, step).forEach(line -> keys.add(line.key()));
        state.of(table)
                .removeIf(entry -> keys.contains(dialect.table(table).key(entry).text()));
    }
}
