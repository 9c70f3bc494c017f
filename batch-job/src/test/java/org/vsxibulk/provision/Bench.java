package org.vsxibulk.provision;

import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlanFixture;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.Step;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.xml.Element;

/** A switch that holds what it is sent, two customers, and what a chunk became. */
final class Bench {

    static final Settings SETTINGS = SettingsFixture.settings().build();
    static final Customer ACME = customer(5000).extensions(3).build();
    static final Customer BOLT = customer(5001).extensions(3).build();
    static final List<Customer> CUSTOMERS = List.of(ACME, BOLT);

    final SwitchState state = new SwitchState(PickySwitch.DIALECT);
    final PickySwitch there = new PickySwitch(state);
    DeletionChecks checks = DeletionChecks.none();
    private final Path folder;

    Bench(Path folder) {
        this.folder = folder;
    }

    SavedPlan plan() {
        return PlanFixture.plan(SETTINGS, PickySwitch.DIALECT, CUSTOMERS, state, folder);
    }

    /** Lines that delete what no row of these customers wants. */
    List<PlanLine> deletes(Step step, Customer... customers) {
        return PlanFixture.writes(
                PlanFixture.pruning(SETTINGS, PickySwitch.DIALECT, List.of(customers), state, folder), step);
    }

    ReadTables tables() {
        return new ReadTables(there.client(), folder);
    }

    Provisioner provisioner(LiveSource tables, RunSoFar before) {
        return new Provisioner(there.client(), tables, checks, before, folder);
    }

    static List<Intent> intents(Step step, List<PlanLine> lines) {
        DesiredLookup lookup =
                new DesiredLookup(new Blueprint(SETTINGS, PickySwitch.DIALECT), PickySwitch.DIALECT, CUSTOMERS);
        Intents intents =
                new Intents(step, PickySwitch.DIALECT.table(step.part().table()), lookup);
        return lines.stream().map(intents::of).toList();
    }

    static RunSoFar nothingYet() {
        return new RunSoFar(Set.of(), Map.of(), false);
    }

    /** As {@link #carryOut}, after a process that was killed. */
    ChunkResult goOn(Step step, List<PlanLine> lines) {
        try (ReadTables tables = tables()) {
            return provisioner(tables, new RunSoFar(Set.of(), Map.of(), true)).carryOut(step, intents(step, lines));
        }
    }

    /** In a process of its own, against the state as it is now. */
    ChunkResult carryOut(Step step, List<PlanLine> lines) {
        try (ReadTables tables = tables()) {
            return provisioner(tables, nothingYet()).carryOut(step, intents(step, lines));
        }
    }

    /** For example {@code 4 created, 0 updated, 0 deleted}. */
    static String counts(ChunkResult result) {
        return result.count(ChangeAction.CREATE) + " created, " + result.count(ChangeAction.UPDATE) + " updated, "
                + result.count(ChangeAction.DELETE) + " deleted";
    }

    static List<String> told(ChunkResult result) {
        return result.rejections().stream()
                .map(rejection -> rejection.kind().word() + " "
                        + rejection.line().customer() + " " + rejection.line().key() + ": " + rejection.reason())
                .toList();
    }

    static Element with(Element entry, String child, String text) {
        return entry.withChild(child, element -> element.withText(text));
    }
}
