package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.base.Base;

class StrangersTest extends Story {
    @Test
    void theSwitchIsFullOfOtherPeople() {
        Simulator simulator = start(options().base(Base.STRANGERS));

        assertThat(simulator.size("resource")).isEqualTo(3 + 1 + 40);
        assertThat(simulator.table("resource"))
                .anyMatch(trunk -> trunk.contains("<trunkId>900</trunkId>")
                        && trunk.contains("<fqdn>203.0.113.9</fqdn>")
                        && trunk.contains("<rtid>900</rtid>")
                        && trunk.contains("<dtid>900</dtid>"));
        assertThat(values(simulator, "resource", "trunkId")).contains("100", "101", "102", "200000", "200039");
        assertThat(simulator.table("route").stream().filter(route -> route.contains("<tid>10</tid>")))
                .hasSize(200);
        assertThat(simulator.size("subscriber")).isPositive();
        assertThat(String.join("", simulator.table("resource")))
                .contains("<callRecording><mode>off</mode>", "<labels></labels>", "&amp;", "ö", "<svcPortIndex>1<")
                .contains("<stopRouteProfile>3<", "<resourceType>dynamic_peering<", "<fqdn>dynamic</fqdn>");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        Set<String> trunks = new HashSet<>(values(simulator, "resource", "trunkId"));
        Set<String> routeTables = new HashSet<>(values(simulator, "route_index", "tid"));
        Set<String> mappingTables = new HashSet<>(values(simulator, "digit_mapping_index", "dtid"));

        assertThat(routeTables).containsAll(values(simulator, "resource", "rtid"));
        assertThat(routeTables).containsAll(values(simulator, "route", "tid"));
        assertThat(mappingTables).containsAll(values(simulator, "resource", "dtid"));
        assertThat(mappingTables).containsAll(values(simulator, "digit_mapping", "dtid"));
        assertThat(trunks).containsAll(values(simulator, "route", "rdid"));
        assertThat(trunks).containsAll(values(simulator, "subscriber", "trunkId"));
        assertThat(values(simulator, "resource", "fqdn").stream()
                        .filter(address -> !Set.of("dynamic", "203.0.113.9").contains(address)))
                .doesNotHaveDuplicates();
    }

    @Test
    void equalSeedsGiveEqualSwitchesAndOthersDiffer() {
        Simulator one = start(options().base(Base.STRANGERS).seed(5));
        Simulator same = start(options().base(Base.STRANGERS).seed(5));
        Simulator other = start(options().base(Base.STRANGERS).seed(6));

        for (String table : one.tables()) {
            assertThat(same.table(table)).isEqualTo(one.table(table));
        }
        assertThat(other.table("resource")).isNotEqualTo(one.table("resource"));
    }

    @Test
    void noPlaceholderIsLeft() {
        Simulator simulator = start(options().base(Base.STRANGERS));

        assertThat(simulator.tables().stream().flatMap(table -> simulator.table(table).stream()))
                .noneMatch(entry -> entry.contains("${"));
    }

    @Test
    void anEmptySwitchIsEmpty() {
        Simulator simulator = start(options().base(Base.EMPTY));

        assertThat(simulator.tables()).hasSize(6).allMatch(table -> simulator.size(table) == 0);
    }

    private static List<String> values(Simulator simulator, String table, String element) {
        Pattern value = Pattern.compile("<" + element + ">([^<]*)</" + element + ">");
        Stream<MatchResult> matches = simulator.table(table).stream()
                .flatMap(entry -> value.matcher(entry).results());
        return matches.map(match -> match.group(1)).toList();
    }
}
