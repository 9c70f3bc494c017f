package org.vsxibulk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** Rules on the live state, on trunks made by hand. */
class RulesTest {

    private static final String LOOP = "203.0.113.9";

    private static LiveTrunk trunk(int id, List<String> addresses) {
        return new LiveTrunk(
                new EntryKey(Table.TRUNK, "id=" + id),
                id,
                "peering",
                addresses,
                List.of(),
                "5060",
                id,
                id,
                "1",
                "3",
                "top_down",
                "enable",
                "inservice");
    }

    private static LiveTrunk poor(String... addresses) {
        return new LiveTrunk(
                new EntryKey(Table.TRUNK, "id=5000"),
                5000,
                "dynamic",
                List.of(addresses),
                List.of(),
                "",
                6000,
                5000,
                "1",
                "0",
                "round_robin",
                "",
                "blocked");
    }

    private static List<String> told(LiveTrunk trunk, Set<Field> mismatched) {
        return List.of(
                        Cfnr.policy(LOOP, "top_down"),
                        Cfnr.polling(LOOP, "enable"),
                        Cfnr.stopRouteProfile(LOOP, "3"),
                        Cfnr.loopLast(LOOP),
                        IdsNotAligned.rule(Strictness.REQUIRE),
                        OutOfService.rule("inservice"),
                        MissingTable.rule(Field.TRUNK_ROUTE_TABLE, id -> id < 6000))
                .stream()
                .map(rule -> rule.check(trunk, mismatched))
                .flatMap(Optional::stream)
                .map(Flaw::rule)
                .toList();
    }

    @Test
    void aTrunkThatHasAllThatCfnrNeedsHasNoFlaw() {
        assertThat(told(trunk(5000, List.of("198.51.100.1", LOOP)), Set.of())).isEmpty();
    }

    @Test
    void aTrunkWithTheLoopAddressNeedsPolicyPollingProfileAndTheLoopLast() {
        assertThat(told(poor(LOOP, "198.51.100.1"), Set.of()))
                .containsExactly(
                        "cfnr-policy",
                        "cfnr-polling",
                        "cfnr-stop-route-profile",
                        "cfnr-loop-last",
                        "ids-not-aligned",
                        "out-of-service",
                        "missing-table");
    }

    @Test
    void aTrunkWithoutTheLoopAddressNeedsNoneOfThem() {
        assertThat(told(poor("198.51.100.1"), Set.of())).doesNotContain("cfnr-policy", "cfnr-loop-last");
    }

    @Test
    void aRuleIsSilentWhereItsFieldIsToldToBeWrong() {
        assertThat(told(
                        poor(LOOP, "198.51.100.1"),
                        Set.of(Field.TRUNK_POLICY, Field.TRUNK_POLLING, Field.TRUNK_STOP_ROUTE_PROFILE)))
                .containsExactly("cfnr-loop-last", "ids-not-aligned", "out-of-service", "missing-table");
        assertThat(told(poor(LOOP, "198.51.100.1"), Set.of(Field.TRUNK_ADDRESS, Field.TRUNK_ROUTE_TABLE)))
                .containsExactly("out-of-service");
    }

    @Test
    void idsThatDifferAreAnErrorAWarningOrNothingAsTheSettingsSay() {
        assertThat(IdsNotAligned.rule(Strictness.REQUIRE).check(poor(), Set.of()))
                .hasValueSatisfying(flaw -> assertThat(flaw.severity()).isEqualTo(Finding.Severity.ERROR));
        assertThat(IdsNotAligned.rule(Strictness.WARN).check(poor(), Set.of()))
                .hasValueSatisfying(flaw -> assertThat(flaw.severity()).isEqualTo(Finding.Severity.WARNING));
        assertThat(IdsNotAligned.rule(Strictness.OFF).check(poor(), Set.of())).isEmpty();
    }

    @Test
    void oneAddressOnSeveralTrunksIsOneGroupAndTheLoopAddressIsNone() {
        var groups = SharedAddress.groups(
                List.of(
                        trunk(1, List.of("198.51.100.1", LOOP)),
                        trunk(2, List.of("198.51.100.2", "198.51.100.1", "198.51.100.1", LOOP)),
                        trunk(3, List.of("198.51.100.1")),
                        poor("198.51.100.1")),
                trunk -> trunk.type().equals("peering"),
                Set.of(LOOP));
        assertThat(groups).hasSize(1);
        groups.forEach((source, group) -> {
            assertThat(source).hasToString("address=198.51.100.1 port=5060 service-port=1");
            assertThat(group).extracting(LiveTrunk::id).containsExactly(1, 2, 3);
            assertThat(SharedAddress.flaw(source, group, Strictness.WARN).severity())
                    .isEqualTo(Finding.Severity.WARNING);
        });
    }

    @Test
    void everyCircleIsFoundOnce() {
        ForwardingGraph graph = new ForwardingGraph(10);
        graph.forwardAlways(1, 2);
        graph.forwardAlways(2, 3);
        graph.forwardAlways(3, 1);
        graph.forwardAlways(4, 1);
        graph.forwardWhenNotReachable(5, 6);
        graph.forwardAlways(6, 5);
        graph.forwardAlways(7, 7);
        graph.forwardAlways(8, -1);
        graph.forwardWhenNotReachable(8, 9);
        graph.forwardAlways(9, 8);
        assertThat(graph.circles())
                .containsExactly(
                        new ForwardingGraph.Circle(List.of(1, 2, 3), true),
                        new ForwardingGraph.Circle(List.of(5, 6), false),
                        new ForwardingGraph.Circle(List.of(7), true));
        assertThat(new ForwardingGraph(10).circles()).isEmpty();
    }

    @Test
    void aCircleIsToldFromItsSmallestNumber() {
        assertThat(ForwardingLoop.fromSmallest(List.of("3", "1", "2"))).containsExactly("1", "2", "3");
        assertThat(ForwardingLoop.flaw(List.of("1", "2"), true).actual()).isEqualTo("1 > 2 > 1");
    }

    @Test
    void hashesAreKeptHoweverManyAndZeroToo() {
        HashSetOfLongs set = new HashSetOfLongs();
        assertThat(set.contains(0)).isFalse();
        for (long i = 0; i < 100_000; i++) {
            set.add(i * 0x9E3779B97F4A7C15L);
        }
        for (long i = 0; i < 100_000; i++) {
            assertThat(set.contains(i * 0x9E3779B97F4A7C15L)).isTrue();
        }
        assertThat(set.contains(1)).isFalse();
    }
}
