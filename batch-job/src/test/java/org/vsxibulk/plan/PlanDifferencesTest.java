package org.vsxibulk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/** Two plans of one input differ in what moved on the switch between them, and in nothing else. */
class PlanDifferencesTest {

    private static final Dialect DIALECT = TestDialects.plain();
    private static final Settings SETTINGS = SettingsFixture.settings().build();
    private static Path scratch = Path.of("");

    @BeforeContainer
    static void makeScratch() throws IOException {
        scratch = Files.createTempDirectory("differences");
    }

    @AfterContainer
    static void dropScratch() throws IOException {
        FileSystemUtils.deleteRecursively(scratch);
    }

    private static SavedPlan plan(String name, List<Customer> customers, SwitchState state) {
        return PlanFixture.plan(SETTINGS, DIALECT, customers, state, scratch.resolve(name));
    }

    /** Some customers are on the switch, others are not yet. */
    private static SwitchState half(List<Customer> customers) {
        return new SwitchState(DIALECT).with(SETTINGS, customers.subList(0, (customers.size() + 1) / 2));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void whatSomebodyDeletedIsToldAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        List<Customer> customers = AnyCustomers.base(random, true);
        SwitchState state = half(customers);
        SavedPlan approved = plan("approved", customers, state);
        List<String> gone = new ArrayList<>();
        for (Table table : Table.values()) {
            List<Element> entries = state.of(table);
            for (int deletes = random.nextInt(3); deletes > 0 && !entries.isEmpty(); deletes--) {
                Element entry = entries.remove(random.nextInt(entries.size()));
                gone.add(table.word() + " " + DIALECT.table(table).key(entry) + " ");
            }
        }

        List<String> words = PlanDifferences.between(approved, plan("today", customers, state))
                .words();

        List<String> named = words.subList(0, Math.min(10, gone.size()));
        assertThat(named).allMatch(text -> text.endsWith(": it was there, as its row wants it; today it is gone"));
        assertThat(named).allMatch(text -> gone.stream().anyMatch(text::startsWith));
        assertThat(words.subList(named.size(), words.size()))
                .isEqualTo(gone.size() > 10 ? List.of("and " + (gone.size() - 10) + " more") : List.of());
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheTablesOnTheSwitchDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Customer> was = AnyCustomers.base(random, true);
        // other rows of the same ids: what they no longer want is left over
        List<Customer> customers = AnyCustomers.base(random, true);
        SwitchState state = half(was);
        SavedPlan approved = plan("approved", customers, state);
        for (Table table : Table.values()) {
            Collections.shuffle(state.of(table), random);
        }

        assertThat(PlanDifferences.between(approved, plan("today", customers, state))
                        .words())
                .isEmpty();
    }
}
