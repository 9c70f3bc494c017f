package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.wire.AnswerCode;

/** Faults in what an update or a delete does to the tables. */
class FaultyWritesTest extends Story {
    private static final String TRUNK = trunk("5000", "<name>a</name>" + node("one") + node("two"));

    @Test
    void repeatedElementsAreAppendedToThoseThatAreThere() {
        Simulator simulator = start(options());
        simulator.put("resource", TRUNK);
        simulator.faults().add("append-repeats");

        HttpResponse<String> answer =
                new SwitchClient(simulator).update("resource", trunks(trunk("5000", "<name>b</name>" + node("two"))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(simulator.table("resource"))
                .containsExactly(trunk("5000", "<name>b</name>" + node("one") + node("two") + node("two")));
        assertThat(simulator.faults().struck()).isEqualTo(1);
    }

    @Test
    void repeatedElementsAreAppendedAlsoWhereAnUpdateReplacesAndWhenAnEntryComesTwice() {
        Simulator simulator = start(options().update(UpdateStyle.REPLACE));
        simulator.faults().add("append-repeats:update/resource");
        String one = trunk("5000", node("one"));

        new SwitchClient(simulator).update("resource", trunks(one, one));

        assertThat(simulator.table("resource")).containsExactly(trunk("5000", node("one") + node("one")));
    }

    @Test
    void nothingIsAppendedToANewEntryAndThatIsNotCounted() {
        Simulator simulator = start(options());
        simulator.faults().add("append-repeats");

        new SwitchClient(simulator).update("resource", trunks(TRUNK));

        assertThat(simulator.table("resource")).containsExactly(TRUNK);
        assertThat(simulator.faults().struck()).isZero();
    }

    @Test
    void anEmptyKeyFieldOfADeleteMatchesEverythingWhileTheOthersStillRestrict() {
        Simulator simulator = someRoutes();
        simulator.faults().add("wildcard-delete");

        HttpResponse<String> answer = delete(simulator, route("1", "", ""), route("2", "9", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(simulator.table("route")).containsExactly(route("2", "7", ""));
        assertThat(simulator.requests().written("delete", "route")).isEqualTo(3);
    }

    @Test
    void anAbsentOrEmptyFirstKeyFieldMatchesEverythingToo() {
        Simulator simulator = someRoutes();
        simulator.faults().add("wildcard-delete");

        delete(simulator, "<XBRoute><digitMatch>7</digitMatch></XBRoute>");
        assertThat(simulator.table("route")).containsExactly(route("1", "8", ""), route("2", "9", ""));

        delete(simulator, route("", "9", ""));
        assertThat(simulator.table("route")).containsExactly(route("1", "8", ""));
    }

    @Test
    void oneEntryWithAnEmptyKeyFieldClearsTheTable() {
        Simulator simulator = someRoutes();
        simulator.faults().add("wildcard-delete-all:delete/route:nth=1");

        delete(simulator, route("1", "", ""));

        assertThat(simulator.table("route")).isEmpty();
        assertThat(simulator.requests().written("delete", "route")).isEqualTo(4);
    }

    @Test
    void aDeleteWithWholeKeysIsAsEver() {
        Simulator simulator = someRoutes();
        simulator.faults().add("wildcard-delete-all");

        delete(simulator, route("1", "7", ""));

        assertThat(simulator.size("route")).isEqualTo(3);
        assertThat(simulator.faults().struck()).isZero();
    }

    @Test
    void aGuiltyEntryRefusesItsDocumentAsAWhole() {
        Simulator simulator = start(options());
        simulator.faults().add("refuse:update/resource:match=<trunkId>5003</trunkId>");
        SwitchClient client = new SwitchClient(simulator);

        HttpResponse<String> bad = client.update("resource", trunks(trunk("5002", ""), trunk("5003", "")));
        HttpResponse<String> good = client.update("resource", trunks(trunk("5002", "")));

        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).isEqualTo("<result><code>400</code><msg>entry refused</msg></result>");
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(simulator.table("resource")).containsExactly(trunk("5002", ""));
    }

    @Test
    void aGuiltyEntryIsLeftOutAndTheOthersAreApplied() {
        Simulator simulator = start(options().answerCode(AnswerCode.BODY));
        simulator.faults().add("refuse:update/resource:match=<name>a\\:b=c</name>:code=300");

        HttpResponse<String> answer = new SwitchClient(simulator)
                .update("resource", trunks(trunk("1", ""), trunk("2", "<name>a:b=c</name>"), trunk("3", "")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<result><code>300</code><msg>finished with error</msg></result>");
        assertThat(simulator.table("resource")).containsExactly(trunk("1", ""), trunk("3", ""));
        assertThat(simulator.requests().written("update", "resource")).isEqualTo(2);
    }

    @Test
    void aDeleteCanBeRefusedInPartAsWell() {
        Simulator simulator = someRoutes();
        simulator.faults().add("refuse:delete/route:match=<digitMatch>8</digitMatch>:code=300");

        HttpResponse<String> answer = delete(simulator, route("1", "7", ""), route("1", "8", ""));

        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(simulator.table("route"))
                .containsExactly(route("1", "8", ""), route("2", "7", ""), route("2", "9", ""));
    }

    @Test
    void anElementIsSilentlyIgnored() {
        Simulator simulator = start(options().update(UpdateStyle.REPLACE));
        String stored = trunk("1", "<sip><poll>disable</poll><port>5060</port></sip>" + node("one"));
        simulator.put("resource", stored);
        simulator.faults().add("drop-field:update/resource:path=sip/poll");

        HttpResponse<String> answer = new SwitchClient(simulator)
                .update(
                        "resource",
                        trunks(
                                trunk("1", "<sip><poll>enable</poll><port>5070</port></sip>" + node("two")),
                                trunk("2", "<sip><poll>enable</poll><port>5080</port></sip>")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(simulator.table("resource"))
                .containsExactly(
                        trunk("1", "<sip><poll>disable</poll><port>5070</port></sip>" + node("two")),
                        trunk("2", "<sip><port>5080</port></sip>"));
    }

    @Test
    void aRepeatedElementIsIgnoredAsAWhole() {
        Simulator simulator = start(options());
        simulator.put("resource", TRUNK);
        simulator.faults().add("drop-field:path=node");

        new SwitchClient(simulator)
                .update("resource", trunks(trunk("5000", "<name>b</name>" + node("3") + node("4") + node("5"))));

        assertThat(simulator.table("resource"))
                .containsExactly(trunk("5000", "<name>b</name>" + node("one") + node("two")));
    }

    @Test
    void anUpdateHarmsTheNextEntryOfTheTable() {
        Simulator simulator = start(options());
        simulator.putAll("resource", trunks(named("1"), named("2"), named("3")));
        simulator.faults().add("neighbour:update/resource:nth=1");
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.update("resource", trunks(named("1"))).statusCode()).isEqualTo(200);
        client.update("resource", trunks(named("1")));

        assertThat(simulator.table("resource"))
                .containsExactly(named("1"), trunk("2", "<name>of 2 (harmed)</name><node>x</node>"), named("3"));
        assertThat(simulator.requests().written("update", "resource")).isEqualTo(2);
    }

    @Test
    void behindTheEndOfTheTableTheFirstStrangerIsHarmed() {
        Simulator simulator = start(options());
        simulator.putAll("resource", trunks(named("1"), named("2")));
        simulator.faults().add("neighbour");

        new SwitchClient(simulator).update("resource", trunks(named("1"), named("3")));

        assertThat(simulator.find("resource", "2").orElseThrow()).contains("of 2 (harmed)");
        assertThat(simulator.find("resource", "3")).contains(named("3"));
    }

    @Test
    void aRefusedUpdateHarmsNobody() {
        Simulator simulator = start(options());
        simulator.putAll("resource", trunks(named("1"), named("2")));
        simulator.faults().add("neighbour");
        simulator.faults().add("refuse:match=<trunkId>1</trunkId>");

        new SwitchClient(simulator).update("resource", trunks(named("1")));

        assertThat(simulator.table("resource")).containsExactly(named("1"), named("2"));
    }

    @Test
    void faultsOfADocumentWorkTogether() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        simulator.faults().add("reset-after:nth=2");
        simulator.faults().add("append-repeats");
        simulator.faults().add("drop-field:path=name");
        String before = simulator.find("resource", "100").orElseThrow();
        int nodes = occurrences(before, "<node>");

        new SwitchClient(simulator)
                .update("resource", trunks(before.replaceFirst("<name>[^<]*</name>", "<name>new</name>")));

        String after = simulator.find("resource", "100").orElseThrow();
        assertThat(occurrences(after, "<node>")).isEqualTo(2 * nodes);
        assertThat(after).doesNotContain("<name>new</name>");
        assertThat(List.of(
                        simulator.faults().struck("append-repeats"),
                        simulator.faults().struck("drop-field"),
                        simulator.faults().struck("reset-after")))
                .containsExactly(1, 1, 0);
    }

    @Test
    void aMalformedDocumentIsRefusedByTheHealthySwitchAndStrikesNothing() {
        Simulator simulator = start(options());
        List.of("append-repeats", "drop-field:path=name", "neighbour", "refuse:match=x", "wildcard-delete")
                .forEach(simulator.faults()::add);
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.update("resource", "<a&b>x").body()).contains("malformed XML");
        assertThat(client.update("resource", trunks("<XBResource><name>x</name></XBResource>"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.delete(API + "delete/resource", "x").statusCode()).isEqualTo(400);
        assertThat(IntStream.of(simulator.size("resource"), simulator.faults().struck("append-repeats"))
                        .sum())
                .isZero();
    }

    private Simulator someRoutes() {
        Simulator simulator = start(options());
        simulator.putAll(
                "route", routes(route("1", "7", ""), route("1", "8", ""), route("2", "7", ""), route("2", "9", "")));
        return simulator;
    }

    private static HttpResponse<String> delete(Simulator simulator, String... entries) {
        return new SwitchClient(simulator).delete(API + "delete/route", routes(entries));
    }

    private static String named(String id) {
        return trunk(id, "<name>of " + id + "</name><node>x</node>");
    }

    private static String node(String address) {
        return "<node><fqdn>" + address + "</fqdn></node>";
    }
}
