package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.base.Base;

class StatsTest extends Story {
    @Test
    void theHaStateIsToldAndCanChange() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);
        assertThat(realtime(client)).contains("<field name=\"ha_current_state\">active</field>");

        simulator.setStandby(true);
        assertThat(realtime(client)).contains("<field name=\"ha_current_state\">standby</field>");

        assertThat(realtime(new SwitchClient(start(options().standby(true)))))
                .contains("<field name=\"ha_current_state\">standby</field>");
    }

    @Test
    void onlyTrunksWithCallsAreListedWithTheirSum() {
        Simulator simulator = start(options());
        simulator.put(
                "resource",
                trunk("5000", "<capacity>50</capacity><cpsLimit>5</cpsLimit><node><fqdn>192.0.2.1</fqdn></node>"));
        simulator.put("resource", trunk("5001", ""));
        SwitchClient client = new SwitchClient(simulator);
        assertThat(realtime(client)).doesNotContain("trunkId");

        simulator.addCalls(5000, 2);
        simulator.addCalls(5000, 1);

        String calls = realtime(client).replace("\n", "");
        assertThat(calls)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><mysqldump><database name=\"vsxi\">"
                        + "<table name=\"system_stat\"><row>")
                .contains("<field name=\"sum_active_session\">3</field>")
                .contains("<table name=\"XBResourceRealTimeStatList\"><row><field name=\"trunkId\">5000</field>"
                        + "<field name=\"fqdn\">192.0.2.1</field><field name=\"numOrig\">3</field>")
                .contains("<row><field name=\"trunkId\">5000</field><field name=\"fqdn\">Group</field>"
                        + "<field name=\"numOrig\">3</field><field name=\"numTerm\">0</field><field name=\"cps\">0</field>"
                        + "<field name=\"numPeak\">3</field><field name=\"totalLimit\">50</field>"
                        + "<field name=\"cpsLimit\">5</field></row>")
                .doesNotContain("5001");

        simulator.addCalls(5000, -3);
        assertThat(realtime(client)).doesNotContain("trunkId");
    }

    @Test
    void everyTrunkHasARowOfPastCalls() {
        Simulator simulator = start(options().base(Base.STRANGERS));

        String past = new SwitchClient(simulator).get(API + "stats/resource").body();

        assertThat(past)
                .contains("<table name=\"ingress_stat\">", "<table name=\"gw_egress_stat\">")
                .contains("<field name=\"trunk_id\">100</field>\n<field name=\"alias\">CARRIER-NORD</field>\n"
                        + "<field name=\"1st15mins_call_attempt\">0</field>")
                .contains("<field name=\"24h_pdd_ms\">0</field>");
        assertThat(occurrences(past, "<row>")).isEqualTo(2 * simulator.size("resource"));
    }

    @Test
    void everySipUserIsRegistered() {
        Simulator simulator = start(options());
        simulator.put(
                "subscriber",
                "<XBSubscriber><username>a&amp;b</username><userDomain>sip.example</userDomain></XBSubscriber>");

        assertThat(new SwitchClient(simulator).get(API + "stats/sub_stats").body())
                .contains("<XBSubStatsList><XBSubStats><id>1</id><username>a&amp;b</username>"
                        + "<userDomain>sip.example</userDomain><states>registered</states>");
    }

    private static String realtime(SwitchClient client) {
        return client.get(API + "stats/realtime").body();
    }
}
