package org.vsxibulk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.blueprint.CustomerFixture;
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
        assertNothingToDo(TestDialects.plain(), base(new Random(seed), true));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void findsNothingToDoOnASwitchOnWhichEverythingDiffers(@ForAll long seed) {
        assertNothingToDo(TestDialects.other(), base(new Random(seed), false));
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

    /** @param dynamicCfnr whether a trunk that registers may have call forward not reachable */
    static List<Customer> base(Random random, boolean dynamicCfnr) {
        List<Customer> customers = new ArrayList<>();
        for (int id = 5000; id < 5000 + 1 + random.nextInt(8); id++) {
            customers.add(any(id, random, dynamicCfnr));
        }
        return customers;
    }

    private static Customer any(int id, Random random, boolean dynamicCfnr) {
        CustomerFixture customer = CustomerFixture.customer(id);
        boolean registers = random.nextInt(3) == 0;
        if (registers) {
            customer.registering("user-" + id, random.nextBoolean() ? "pass-word-1234" : "");
        } else if (random.nextBoolean()) {
            customer.addresses(
                    "pbx" + id + ".Example.net", "2001:DB8::" + id + "", "198.51.100." + random.nextInt(250));
        } else if (random.nextBoolean()) {
            customer.addresses("[2001:db8:0:0::1]:5070");
        }
        if (random.nextBoolean()) {
            customer.tables(id + 100, id + 200);
        }
        if (random.nextBoolean()) {
            customer.capacity(random.nextInt(100));
        }
        if (random.nextBoolean()) {
            customer.extensions(2, 3 + random.nextInt(4));
        }
        long first = 12125550000L + id * 10L;
        long foreign = 442079460000L + id;
        customer.dids(first, first + 1, foreign);
        if (random.nextBoolean()) {
            customer.cfa("*=+13105550199", "+" + foreign + "=204");
        } else if (random.nextBoolean()) {
            customer.cfa("+" + first + "=+442079460000");
        }
        if (!registers || dynamicCfnr) {
            switch (random.nextInt(3)) {
                case 0 -> customer.cfnr("*=+13105550177", "+" + first + "=+13105550178");
                case 1 -> customer.cfnr("+" + foreign + "=+13105550177");
                default -> {}
            }
        }
        return customer.build();
    }
}
