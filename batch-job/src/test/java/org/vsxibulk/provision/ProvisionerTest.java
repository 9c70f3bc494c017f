package org.vsxibulk.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vsxibulk.provision.Bench.ACME;
import static org.vsxibulk.provision.Bench.BOLT;
import static org.vsxibulk.provision.Bench.SETTINGS;
import static org.vsxibulk.provision.Bench.counts;
import static org.vsxibulk.provision.Bench.told;
import static org.vsxibulk.provision.Bench.with;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlanFixture;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;

/** A planned change meets the live entry again before it is sent. */
class ProvisionerTest {

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void aBench() {
        bench = new Bench(folder);
    }

    @Test
    void newEntriesAreSentAndCounted() {
        ChunkResult result = bench.carryOut(Step.ROUTES, PlanFixture.writes(bench.plan(), Step.ROUTES));
        assertThat(counts(result)).isEqualTo("4 created, 0 updated, 0 deleted");
        assertThat(result.rejections()).isEmpty();
        assertThat(result.stop()).isEmpty();
        assertThat(bench.there.documents).containsExactly(List.of("5000"), List.of("5000", "5001", "5001"));
        assertThat(bench.state.of(Table.ROUTE)).hasSize(4);
    }

    @Test
    void whatIsDoneAlreadyCountsButIsNotSent() {
        List<PlanLine> lines = PlanFixture.writes(bench.plan(), Step.ROUTES);
        bench.state.with(SETTINGS, ACME);
        assertThat(counts(bench.carryOut(Step.ROUTES, lines))).startsWith("4 created");
        assertThat(bench.there.documents).containsExactly(List.of("5001"), List.of("5001"));

        assertThat(counts(bench.carryOut(Step.ROUTES, lines))).startsWith("4 created");
        assertThat(bench.there.documents).hasSize(2);
    }

    @Test
    void whatIsSentIsTheFreshLiveEntryWithOnlyOurFieldsChanged() {
        bench.state.with(SETTINGS, ACME);
        bench.state.change(Table.TRUNK, trunk -> {
            List<Element> children = new ArrayList<>(with(trunk, "rtid", "77").children());
            children.add(1, Element.leaf("onlyHere", "kept <&> as it is"));
            return with(trunk.withChildren(children), "capacity", "3");
        });
        List<PlanLine> lines = PlanFixture.writes(bench.plan(), Step.TRUNK_UPDATES);
        Element expected = with(bench.state.of(Table.TRUNK).get(0), "rtid", "5000");

        assertThat(counts(bench.carryOut(Step.TRUNK_UPDATES, lines))).isEqualTo("0 created, 1 updated, 0 deleted");
        assertThat(bench.there.taken).containsOnly(expected);
    }

    @Test
    void whatMovedSinceThePlanIsNotSentAndToldFieldByField() {
        bench.state.with(SETTINGS, ACME).change(Table.TRUNK, trunk -> with(trunk, "rtid", "77"));
        List<PlanLine> updates = PlanFixture.writes(bench.plan(), Step.TRUNK_UPDATES);
        bench.state.change(Table.TRUNK, trunk -> with(with(trunk, "rtid", "78"), "name", "Somebody"));
        assertThat(told(bench.carryOut(Step.TRUNK_UPDATES, updates)))
                .containsExactly("conflict C5000 id=5000: the live entry was changed since the plan was made:"
                        + " name: before '" + ACME.name() + "', planned '" + ACME.name() + "', now 'Somebody';"
                        + " route-table: before '77', planned '5000', now '78'");
        assertThat(bench.there.documents).isEmpty();
    }

    @Test
    void whatIsNotOursAndMovedIsNamed() {
        bench.state.with(SETTINGS, ACME).change(Table.TRUNK, trunk -> with(trunk, "rtid", "77"));
        Element before = bench.state.of(Table.TRUNK).get(0);
        List<PlanLine> updates = PlanFixture.writes(bench.plan(), Step.TRUNK_UPDATES);
        bench.state.change(Table.TRUNK, trunk -> with(trunk, "tos", "A0"));
        try (ReadTables tables = bench.tables().planned("id=5000", before)) {
            assertThat(told(bench.provisioner(tables, Bench.nothingYet())
                            .carryOut(Step.TRUNK_UPDATES, Bench.intents(Step.TRUNK_UPDATES, updates))))
                    .containsExactly("conflict C5000 id=5000: the live entry was changed since the plan was made:"
                            + " route-table: before '77', planned '5000', now '77'; what changed is not ours:"
                            + " tos (before 'B8', now 'A0')");
        }
        assertThat(told(bench.carryOut(Step.TRUNK_UPDATES, updates)))
                .allMatch(told -> told.endsWith("now '77'; what changed is not ours"));
    }

    @Test
    void anEntryThatVanishedOrAppearedSinceThePlanIsAConflict() {
        bench.state.with(SETTINGS, ACME).change(Table.TRUNK, trunk -> with(trunk, "rtid", "77"));
        SavedPlan plan = bench.plan();
        List<PlanLine> updates = PlanFixture.writes(plan, Step.TRUNK_UPDATES);
        List<PlanLine> creations = PlanFixture.writes(plan, Step.NEW_TRUNKS);
        bench.state.remove(Table.TRUNK);
        assertThat(told(bench.carryOut(Step.TRUNK_UPDATES, updates)))
                .containsExactly("conflict C5000 id=5000: it was there when the plan was made, but now it is gone:"
                        + " route-table: before '77', planned '5000', now nothing");

        bench.state.with(SETTINGS, BOLT).change(Table.TRUNK, trunk -> with(trunk, "name", "Somebody"));
        ChunkResult result = bench.carryOut(Step.NEW_TRUNKS, creations);
        assertThat(told(result))
                .containsExactly("conflict C5001 id=5001: it was not there when the plan was made, but now it is:"
                        + " name: before nothing, planned '" + BOLT.name() + "', now 'Somebody'");
        assertThat(counts(result)).startsWith("0 created");
        assertThat(bench.there.documents).isEmpty();
    }

    @Test
    void aRefusedEntryHoldsBackLaterEntriesOfItsCustomerOnly() {
        SavedPlan plan = bench.plan();
        bench.there.refusing("5000");
        try (ReadTables live = bench.tables()) {
            Provisioner provisioner = bench.provisioner(live, Bench.nothingYet());
            ChunkResult tables = provisioner.carryOut(
                    Step.ROUTE_TABLES, Bench.intents(Step.ROUTE_TABLES, PlanFixture.writes(plan, Step.ROUTE_TABLES)));
            assertThat(told(tables)).containsExactly("refused C5000 id=5000: the switch said code 400: no such table");
            assertThat(counts(tables)).startsWith("1 created");

            ChunkResult routes = provisioner.carryOut(
                    Step.ROUTES, Bench.intents(Step.ROUTES, PlanFixture.writes(plan, Step.ROUTES)));
            assertThat(told(routes))
                    .containsExactly(
                            "held-back C5000 table=5000 match= extension=1: an earlier entry of C5000 was not applied",
                            "held-back C5000 table=5000 match= extension=3: an earlier entry of C5000 was not applied");
            assertThat(counts(routes)).startsWith("2 created");
            assertThat(routes.count(Rejection.Kind.HELD_BACK)).isEqualTo(2);
            assertThat(routes.count(Rejection.Kind.REFUSED)).isZero();
        }
    }

    @Test
    void whatAnEarlierStartOfTheRunRefusedHoldsBackToo() {
        SavedPlan plan = bench.plan();
        try (ReadTables live = bench.tables()) {
            ChunkResult routes = bench.provisioner(live, new RunSoFar(Set.of("C5001"), Map.of(), false))
                    .carryOut(Step.ROUTES, Bench.intents(Step.ROUTES, PlanFixture.writes(plan, Step.ROUTES)));
            assertThat(counts(routes)).startsWith("2 created");
            assertThat(routes.rejections())
                    .hasSize(2)
                    .allMatch(rejection -> rejection.line().customer().equals("C5001"));
        }
    }

    @Test
    void anOwnerThatNobodyKnowsHoldsNothingBack() {
        List<PlanLine> lines = new ArrayList<>();
        for (PlanLine line : PlanFixture.writes(bench.plan(), Step.ROUTE_TABLES)) {
            lines.add(new PlanLine(line.action(), line.key(), "", line.row(), line.live(), line.changes()));
        }
        bench.there.refusing("5000");
        try (ReadTables live = bench.tables()) {
            ChunkResult result = bench.provisioner(live, new RunSoFar(Set.of(""), Map.of(), false))
                    .carryOut(Step.ROUTE_TABLES, Bench.intents(Step.ROUTE_TABLES, lines));
            assertThat(counts(result)).startsWith("1 created");
            assertThat(result.count(Rejection.Kind.HELD_BACK)).isZero();
        }
    }

    @Test
    void aPlanLineThatTheInputDoesNotWantIsAFaultAndNotSent() {
        List<PlanLine> lines = PlanFixture.writes(bench.plan(), Step.ROUTES);
        PlanLine line = lines.get(0);
        PlanLine strange = new PlanLine(
                ChangeAction.CREATE, "table=1 match= extension=1", line.customer(), line.row(), line.live(), Map.of());
        assertThatThrownBy(() -> bench.carryOut(Step.ROUTES, List.of(strange)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("table=1 match= extension=1 of C5000");
        assertThat(bench.there.documents).isEmpty();
    }
}
