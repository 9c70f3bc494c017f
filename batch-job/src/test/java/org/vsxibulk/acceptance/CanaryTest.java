package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.wire.Answer;

/** The first entry of each kind goes alone and is read back; a switch that does something else is found out by it. */
class CanaryTest extends Story {

    private static final Row ONE = Row.peering(5000, "198.51.100.10").dids("+12125550100");
    private static final Row TWO = Row.peering(5001, "198.51.100.20").dids("+12125550101");
    private static final Row THREE = Row.peering(5002, "198.51.100.30").dids("+12125550102");

    private static void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    /** After each document that ends so, something else happens on the switch. */
    private void after(String action, Runnable what) {
        sbc.misbehave((call, healthy) -> {
            Answer answer = healthy.answer(call);
            if (call.path().endsWith(action)) {
                what.run();
            }
            return answer;
        });
    }

    private long documents(String table) {
        return sbc.simulator().requests().count("update", table);
    }

    @Test
    void anEntryThatComesBackOtherwiseStopsTheRunBeforeTheOthersFollow() {
        after("update/resource", () -> sbc.edit("resource", text -> text.replace("<tos>B8<", "<tos>A0<"), "5000"));
        var file = product.customers(ONE, TWO, THREE);
        Ended stopped = product.run("migrate", file);
        ends(8, stopped);
        assertThat(stopped.screen())
                .contains(
                        "the canary of step new-trunks", "id=5000 of customer C5000", "tos: sent 'B8', came back 'A0'")
                .contains("nothing more was sent", "snapshot/trunk.xml");
        assertThat(documents("resource")).isEqualTo(1);
        assertThat(sbc.has("resource", "5001")).isFalse();
        assertThat(stopped.read("rejects.csv")).contains("C5000", "tos").doesNotContain("C5001");
        assertThat(stopped.folder().resolve("snapshot/trunk.xml")).exists();

        // such a run is over; the next one plans afresh
        sbc.behaveAgain();
        Ended next = product.run("migrate", file);
        ends(0, next);
        assertThat(next.folder()).isNotEqualTo(stopped.folder());
    }

    @Test
    void aNeighbourThatChangesStopsTheRunAndIsNamed() {
        ends(0, product.run("migrate", product.customers(ONE)));
        after("update/resource", () -> sbc.edit("resource", text -> text.replace("<tos>B8<", "<tos>A0<"), "5000"));
        sbc.simulator().resetRequests();
        Ended stopped = product.run("migrate", product.customers(ONE, TWO, THREE));
        ends(8, stopped);
        assertThat(stopped.screen())
                .contains("id=5001 of customer C5001", "other entries of the table moved: id=5000 changed")
                .contains("somebody else changed the table");
        assertThat(documents("resource")).isEqualTo(1);
        assertThat(stopped.read("canary-new-trunks.xml")).contains("<trunkId>5000</trunkId>", "<tos>B8</tos>");
    }

    @Test
    void aSwitchThatSaysYesAndDoesNothingIsFoundOutByTheFirstDocument() {
        sbc.misbehave((call, healthy) ->
                call.method().equals("GET") ? healthy.answer(call) : new Answer.Code(200, "ok", 1, 1));
        Ended stopped = product.run("migrate", product.customers(ONE, TWO, THREE));
        ends(8, stopped);
        assertThat(stopped.screen()).contains("the canary of step route-tables", "it is not there afterwards");
        assertThat(sbc.writes()).hasSize(1);
    }

    @Test
    @EveryPersonality("the body of an update")
    void anUpdateIsSentTwiceBeforeTheOthersFollow() {
        ends(0, product.run("migrate", product.customers(ONE, TWO, THREE)));
        var renamed = product.customers(
                ONE.with("customer_name", "A"), TWO.with("customer_name", "B"), THREE.with("customer_name", "C"));
        sbc.simulator().resetRequests();
        ends(0, product.run("migrate", renamed));
        assertThat(documents("resource")).isEqualTo(3);
        assertThat(sbc.entry("resource", "5002").text("name")).isEqualTo("C");
    }

    @Test
    void aStartAfterAStopProvesTheStepAgain() {
        AtomicInteger trunks = new AtomicInteger();
        sbc.misbehave((call, healthy) -> call.path().endsWith("update/resource") && trunks.incrementAndGet() == 2
                ? new Answer.WebServer(403, "maintenance")
                : healthy.answer(call));
        var file = product.customers(ONE, TWO, THREE);
        ends(7, product.run("migrate", file));
        assertThat(sbc.has("resource", "5000")).isTrue();
        sbc.simulator().resetRequests();
        ends(0, product.run("migrate", file));
        // 5001 alone, then 5002
        assertThat(documents("resource")).isEqualTo(2);
        assertThat(sbc.simulator().requests().count("download", "resource")).isGreaterThanOrEqualTo(2);
    }

    @Test
    @EveryPersonality("statistics")
    void aNodeThatIsNoLongerActiveIsNotWrittenTo() {
        after("update/route_index", () -> sbc.simulator().setStandby(true));
        Ended stopped = product.run("migrate", product.customers(ONE, TWO));
        ends(7, stopped);
        assertThat(stopped.screen()).contains("standby").contains("active");
        assertThat(documents("digit_mapping_index")).isZero();
        sbc.behaveAgain();
        sbc.simulator().setStandby(false);
        ends(0, product.run("migrate", product.customers(ONE, TWO)));
    }

    /** The canary was lost, and the dialect was blamed for it: exit 8 instead of 7. */
    @Test
    void aNodeThatStandsByBeforeTheCanaryIsReadBackIsNotAWrongDialect() {
        sbc.simulator().faults().add("standby-deaf:update/resource:nth=1");
        Ended stopped = product.run("migrate", product.customers(ONE, TWO));
        ends(7, stopped);
        assertThat(stopped.screen()).contains("standby");
        sbc.simulator().faults().clear();
        sbc.simulator().setStandby(false);
        ends(0, product.run("migrate", product.customers(ONE, TWO)));
    }

    @Test
    void aDeleteThatTakesAnotherEntryStopsTheRun() {
        Row wide = ONE.extensions("3;4;5;6");
        ends(0, product.run("migrate", product.customers(wide)));
        after("delete/route", () -> sbc.simulator().remove("route", "5000", "", "3"));
        sbc.simulator().resetRequests();
        Ended stopped = product.run("migrate", product.customers(ONE.extensions("3")), "--prune");
        ends(8, stopped);
        assertThat(stopped.screen())
                .contains("the canary of step delete-routes")
                .contains("table=5000 match= extension=3 is gone");
        assertThat(sbc.simulator().requests().count("delete", "route")).isEqualTo(1);
    }

    @Test
    @EveryPersonality("the body of a delete")
    void whatNoRowWantsIsDeletedOneFirst() {
        ends(0, product.run("migrate", product.customers(ONE.extensions("3;4;5;6"))));
        sbc.simulator().resetRequests();
        Ended pruned = product.run("migrate", product.customers(ONE.extensions("3")), "--prune");
        ends(0, pruned);
        assertThat(sbc.simulator().requests().count("delete", "route")).isEqualTo(2);
        assertThat(List.of("4", "5", "6")).noneMatch(extension -> sbc.has("route", "5000", "", extension));
        assertThat(sbc.has("route", "5000", "", "3")).isTrue();
    }

    /** Such a run ended clean: the audit looked at the customers of the input only. */
    @Test
    void whatABulkDocumentDoesToOthersIsFoundAtTheEnd() {
        AtomicInteger documents = new AtomicInteger();
        after("update/resource", () -> {
            if (documents.incrementAndGet() == 2) {
                sbc.edit("resource", text -> text.replace("<tos>B8<", "<tos>A0<"), "200001");
                sbc.simulator().remove("subscriber", "stranger200002");
            }
        });

        Ended ended = product.run("migrate", product.customers(ONE, TWO, THREE));

        ends(3, ended);
        assertThat(ended.findings())
                .extracting(found -> found.rule() + " " + found.table() + " " + found.key())
                .containsExactlyInAnyOrder(
                        "changed-meanwhile trunk id=200001", "changed-meanwhile sip-user username=stranger200002");
        strangersAreNow();
    }
}
