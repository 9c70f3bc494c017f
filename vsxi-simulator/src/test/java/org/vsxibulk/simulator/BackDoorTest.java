package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.base.Base;

class BackDoorTest extends Story {
    private static final String DOOR = "/__simulator/";

    @Test
    void theCountersAreJsonAndCanBeReset() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);
        client.update("route", routes(route("1", "100", "")));

        String json = client.get(DOOR + "requests").body();
        assertThat(json)
                .contains("\"total\": 1,", "\"wipingCalls\": 0,", "\"update/route\": 1", "\"entriesWrittenTotal\": 1")
                .contains("{\"method\": \"POST\", \"target\": \"/SSConfig/webresources/update/route?format=xml\"");

        assertThat(client.post(DOOR + "requests/reset", "").statusCode()).isEqualTo(200);
        assertThat(client.get(DOOR + "requests").body()).contains("\"total\": 0,");
    }

    @Test
    void aDriftIsExactlyThreeDifferences() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        simulator.putAll("resource", trunks(trunk("5000", "<companyName>Acme &amp; Sons</companyName>")));
        simulator.putAll(
                "digit_mapping",
                "<XBDigitMappingList><XBDigitMapping><dtid>5000</dtid><digitMatch>*</digitMatch></XBDigitMapping>"
                        + "</XBDigitMappingList>");
        simulator.put("route_index", "<XBRouteIndex><tid>5999</tid></XBRouteIndex>");
        Map<String, List<String>> before = everything(simulator);

        HttpResponse<String> answer = new SwitchClient(simulator).post(DOOR + "drift?inside=5000-5999", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines())
                .containsExactly(
                        "removed digit_mapping dtid=5000 digitMatch=*",
                        "changed resource trunkId=5000: companyName from \"Acme & Sons\""
                                + " to \"Acme & Sons (changed by somebody else)\"",
                        "added route_index tid=5998");
        Map<String, List<String>> after = everything(simulator);
        before.get("digit_mapping")
                .remove("<XBDigitMapping><dtid>5000</dtid><digitMatch>*</digitMatch></XBDigitMapping>");
        before.get("resource")
                .replaceAll(entry -> entry.replace("Acme &amp; Sons", "Acme &amp; Sons (changed by somebody else)"));
        before.get("route_index")
                .add("<XBRouteIndex><tid>5998</tid><alias>left by somebody else</alias></XBRouteIndex>");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aDriftTakesARouteWhereThereIsNoMapping() {
        Simulator simulator = start(options());
        simulator.put("resource", trunk("5000", "<companyName>Acme</companyName>"));
        simulator.put("route", route("5000", "", ""));

        assertThat(new SwitchClient(simulator)
                        .post(DOOR + "drift?inside=5000-5999", "")
                        .body())
                .startsWith("removed route tid=5000 digitMatch= extension=1\n");
        assertThat(simulator.table("route")).isEmpty();
    }

    @Test
    void aDriftOutsideOfEverythingDoesNothing() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        Map<String, List<String>> before = everything(simulator);
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.post(DOOR + "drift?inside=5000-5999", "").statusCode())
                .isEqualTo(409);
        assertThat(client.post(DOOR + "drift", "").statusCode()).isEqualTo(400);
        assertThat(everything(simulator)).isEqualTo(before);
    }

    @Test
    void equalSeedsDriftEqually() {
        SwitchClient one = new SwitchClient(start(options().base(Base.STRANGERS).seed(3)));
        SwitchClient other =
                new SwitchClient(start(options().base(Base.STRANGERS).seed(3)));

        String drift = one.post(DOOR + "drift?inside=200000-200099", "").body();

        assertThat(drift.lines()).hasSize(3);
        assertThat(other.post(DOOR + "drift?inside=200000-200099", "").body()).isEqualTo(drift);
    }

    @Test
    void callsHaStateAndLatencyCanBeSet() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.post(DOOR + "calls?trunk=5000&count=2", "").body()).isEqualTo("trunk 5000 has 2 calls\n");
        assertThat(client.post(DOOR + "ha?state=standby", "").body()).isEqualTo("this node is standby\n");
        assertThat(client.get(API + "stats/realtime").body())
                .contains("<field name=\"trunkId\">5000</field>", "<field name=\"ha_current_state\">standby</field>");

        assertThat(client.post(DOOR + "latency?millis=120", "").statusCode()).isEqualTo(200);
        long start = System.nanoTime();
        client.download("route");
        assertThat(System.nanoTime() - start).isGreaterThan(120_000_000L);
    }

    @Test
    void aResetMakesTheSwitchWhatItWasAtItsStartAndKeepsCountersLatencyAndFaults() {
        Simulator simulator = start(options().base(Base.STRANGERS).standby(true));
        SwitchClient client = new SwitchClient(simulator);
        Map<String, List<String>> before = everything(simulator);
        client.update("route", manyRoutes(0, 20));
        client.delete(API + "delete/resource", trunks(trunk("100", "")));
        client.post(DOOR + "calls?trunk=5000&count=2", "");
        client.post(DOOR + "ha?state=active", "");
        client.post(DOOR + "latency?millis=1", "");
        client.post(DOOR + "faults", "empty-download");
        assertThat(everything(simulator)).isNotEqualTo(before);

        assertThat(client.post(DOOR + "reset", "").statusCode()).isEqualTo(200);

        assertThat(everything(simulator)).isEqualTo(before);
        assertThat(client.get(API + "stats/realtime").body())
                .contains("standby")
                .doesNotContain("<field name=\"trunkId\">5000</field>");
        assertThat(simulator.requests().written()).isEqualTo(21);
        assertThat(simulator.faults().rules()).hasSize(1);
    }

    @Test
    void wrongWordsAreNamed() {
        SwitchClient client = new SwitchClient(start(options()));

        assertThat(client.post(DOOR + "calls?trunk=x", "").statusCode()).isEqualTo(400);
        assertThat(client.post(DOOR + "ha?state=asleep", "").statusCode()).isEqualTo(400);
        assertThat(client.post(DOOR + "latency?millis=-1", "").statusCode()).isEqualTo(400);
        assertThat(client.get(DOOR + "documents/nowhere").statusCode()).isEqualTo(404);
        assertThat(client.get(DOOR + "drift?inside=1-2").statusCode()).isEqualTo(404);
    }

    @Test
    void documentsOfATableComeWholeAndAsStored() {
        Simulator simulator = start(options());
        simulator.putAll("route", manyRoutes(0, 6000));

        assertThat(occurrences(
                        new SwitchClient(simulator)
                                .get(DOOR + "documents/route")
                                .body(),
                        "<XBRoute>"))
                .isEqualTo(6000);
    }

    private static Map<String, List<String>> everything(Simulator simulator) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        simulator.tables().forEach(table -> all.put(table, new ArrayList<>(simulator.table(table))));
        return all;
    }
}
