package org.vsxibulk.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.PlanFixture;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.Step;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** A planned change meets the live entry again before it is sent. */
class ProvisionerTest {

    private static final Settings SETTINGS = SettingsFixture.settings().build();
    private static final Customer ACME = customer(5000).extensions(3).build();
    private static final Customer BOLT = customer(5001).extensions(3).build();
    private static final List<Customer> CUSTOMERS = List.of(ACME, BOLT);

    private final PickySwitch there = new PickySwitch();
    private final SwitchState state = new SwitchState(PickySwitch.DIALECT);

    @TempDir
    private Path folder;

    private SavedPlan plan() {
        return PlanFixture.plan(SETTINGS, PickySwitch.DIALECT, CUSTOMERS, state, folder);
    }

    private Provisioner provisioner(LiveTables live, Set<String> refusedBefore) {
        return new Provisioner(
                there.client(),
                new DesiredLookup(new Blueprint(SETTINGS, PickySwitch.DIALECT), PickySwitch.DIALECT, CUSTOMERS),
                new FixedTables(live),
                there.pauses::add,
                refusedBefore);
    }

    /** Against the state as it is now. */
    private ChunkResult carryOut(Step step, List<PlanLine> lines) {
        try (LiveTables live = state.download(folder)) {
            return provisioner(live, Set.of()).carryOut(step, lines);
        }
    }

    private static List<String> told(ChunkResult result) {
        return result.rejections().stream()
                .map(rejection -> rejection.kind().word() + " "
                        + rejection.line().customer() + " " + rejection.line().key() + ": " + rejection.reason())
                .toList();
    }

    private static Element withCapacity(Element trunk, String capacity) {
        return trunk.withChild("capacity", child -> child.withText(capacity));
    }

    @Test
    void newEntriesAreSentAndCounted() {
        ChunkResult result = carryOut(Step.ROUTES, PlanFixture.writes(plan(), Step.ROUTES));
        assertThat(result).isEqualTo(new ChunkResult(4, 0, 0, List.of(), Optional.empty()));
        assertThat(there.taken).hasSize(4);
    }

    @Test
    void whatIsDoneAlreadyCountsButIsNotSent() {
        List<PlanLine> lines = PlanFixture.writes(plan(), Step.ROUTES);
        state.with(SETTINGS, ACME);
        ChunkResult result = carryOut(Step.ROUTES, lines);
        assertThat(result).isEqualTo(new ChunkResult(4, 0, 0, List.of(), Optional.empty()));
        assertThat(there.documents).hasSize(1);
        assertThat(there.documents.get(0)).containsExactly("5001", "5001");
        state.with(SETTINGS, BOLT);
        assertThat(carryOut(Step.ROUTES, lines).created()).isEqualTo(4);
        assertThat(there.documents).hasSize(1);
    }

    @Test
    void whatIsSentIsTheFreshLiveEntryWithOnlyOurFieldsChanged() {
        state.with(SETTINGS, ACME);
        state.change(Table.TRUNK, trunk -> {
            List<Element> children = new ArrayList<>(
                    trunk.withChild("rtid", child -> child.withText("77")).children());
            children.add(1, Element.leaf("onlyHere", "kept <&> as it is"));
            return withCapacity(trunk.withChildren(children), "3");
        });
        List<PlanLine> lines = PlanFixture.writes(plan(), Step.TRUNK_UPDATES);
        assertThat(carryOut(Step.TRUNK_UPDATES, lines))
                .isEqualTo(new ChunkResult(0, 1, 0, List.of(), Optional.empty()));
        Element live = state.of(Table.TRUNK).get(0);
        assertThat(there.taken).containsExactly(live.withChild("rtid", child -> child.withText("5000")));
    }

    @Test
    void anEntryThatMovedVanishedOrAppearedSinceThePlanIsAConflictAndNotSent() {
        state.with(SETTINGS, ACME).change(Table.TRUNK, trunk -> trunk.withChild("rtid", child -> child.withText("77")));
        SavedPlan plan = plan();
        List<PlanLine> updates = PlanFixture.writes(plan, Step.TRUNK_UPDATES);
        List<PlanLine> creations = PlanFixture.writes(plan, Step.NEW_TRUNKS);

        state.change(Table.TRUNK, trunk -> withCapacity(trunk, "3"));
        assertThat(told(carryOut(Step.TRUNK_UPDATES, updates)))
                .containsExactly("conflict C5000 id=5000: the live entry was changed since the plan was made");

        state.remove(Table.TRUNK);
        assertThat(told(carryOut(Step.TRUNK_UPDATES, updates)))
                .containsExactly("conflict C5000 id=5000: it was there when the plan was made, but now it is gone");

        state.with(SETTINGS, BOLT)
                .change(Table.TRUNK, trunk -> trunk.withChild("name", child -> child.withText("Somebody")));
        ChunkResult result = carryOut(Step.NEW_TRUNKS, creations);
        assertThat(told(result))
                .containsExactly("conflict C5001 id=5001: it was not there when the plan was made, but now it is");
        assertThat(result.created()).isZero();
        assertThat(there.documents).isEmpty();
    }

    @Test
    void aRefusedEntryHoldsBackLaterEntriesOfItsCustomerOnly() {
        SavedPlan plan = plan();
        there.refusing("5000");
        try (LiveTables live = state.download(folder)) {
            Provisioner provisioner = provisioner(live, Set.of());
            ChunkResult tables = provisioner.carryOut(Step.ROUTE_TABLES, PlanFixture.writes(plan, Step.ROUTE_TABLES));
            assertThat(told(tables)).containsExactly("refused C5000 id=5000: the switch said code 400: no such table");
            assertThat(tables.created()).isEqualTo(1);
            ChunkResult routes = provisioner.carryOut(Step.ROUTES, PlanFixture.writes(plan, Step.ROUTES));
            assertThat(told(routes))
                    .containsExactly(
                            "held-back C5000 table=5000 match= extension=1: an earlier entry of C5000 was refused",
                            "held-back C5000 table=5000 match= extension=3: an earlier entry of C5000 was refused");
            assertThat(routes.created()).isEqualTo(2);
            assertThat(routes.count(Rejection.Kind.HELD_BACK)).isEqualTo(2);
            assertThat(routes.count(Rejection.Kind.REFUSED)).isZero();
        }
    }

    @Test
    void whatAnEarlierStartOfTheRunRefusedHoldsBackToo() {
        SavedPlan plan = plan();
        try (LiveTables live = state.download(folder)) {
            ChunkResult routes =
                    provisioner(live, Set.of("C5001")).carryOut(Step.ROUTES, PlanFixture.writes(plan, Step.ROUTES));
            assertThat(routes.created()).isEqualTo(2);
            assertThat(routes.rejections())
                    .hasSize(2)
                    .allMatch(rejection -> rejection.line().customer().equals("C5001"));
        }
    }

    @Test
    void aPlanLineThatTheInputDoesNotWantIsAFaultAndNotSent() {
        List<PlanLine> lines = PlanFixture.writes(plan(), Step.ROUTES);
        PlanLine line = lines.get(0);
        PlanLine strange = new PlanLine(
                line.action(), "table=1 match= extension=1", line.customer(), line.row(), line.live(), line.changes());
        assertThatThrownBy(() -> carryOut(Step.ROUTES, List.of(strange)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("table=1 match= extension=1 of C5000");
        assertThat(there.documents).isEmpty();
    }
}
