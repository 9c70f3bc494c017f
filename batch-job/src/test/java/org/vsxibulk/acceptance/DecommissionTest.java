package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.simulator.fault.FaultRule;
import org.vsxibulk.simulator.wire.Answer;

/** Customers leave the switch, and nothing but them does. */
class DecommissionTest extends Story {

    private static final Path TWELVE = SettingsText.SAMPLE_DATA.resolve("customers-12.csv");
    private static final Row ONE = Row.peering(5000, "198.51.100.10")
            .dids("+12125550100;+12125550101")
            .extensions("3")
            .cfa("*=+13105550199")
            .cfnr("+13105550177");
    private static final Row TWO =
            Row.dynamic(5001, "user-5001", "pass-word-5001-x").dids("+12125550102");

    private Ended ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
        return ended;
    }

    private Map<String, Set<String>> everything() {
        Map<String, Set<String>> tables = new HashMap<>();
        sbc.everything().forEach((table, documents) -> tables.put(table, Set.copyOf(documents)));
        return tables;
    }

    private Path migrated(Row... rows) {
        Path file = product.customers(rows);
        ends(0, product.run("migrate", file));
        return file;
    }

    private void calls(int trunk, int count) {
        sbc.simulator().addCalls(trunk, count);
    }

    @Test
    @EveryPersonality("the body and the method of a delete in every table")
    void afterwardsTheSwitchIsByteForByteAsItWasBeforeTheMigration() {
        var before = sbc.everything();
        ends(0, product.run("migrate", TWELVE));
        assertThat(sbc.everything()).isNotEqualTo(before);

        Ended ended = ends(0, product.run("decommission", TWELVE, "--confirm", 12));

        assertThat(sbc.everything()).isEqualTo(before);
        assertThat(ended.findings()).isEmpty();
        assertThat(ended.screen()).contains("deleted").doesNotContain("created");
        assertThat(ended.summary()
                        .at("/tables")
                        .valueStream()
                        .mapToInt(table -> table.path("deleted").asInt())
                        .sum())
                .isPositive();
        assertThat(sbc.writesDuring(() -> ends(0, product.run("decommission", TWELVE, "--confirm", 12))))
                .isEmpty();
    }

    @Test
    void withoutConfirmationNothingIsSentAndTheCommandThatDeletesIsNamed() {
        Path file = migrated(ONE, TWO);
        var there = sbc.everything();
        sbc.simulator().resetRequests();

        Ended preview = ends(8, product.run("decommission", file));

        assertThat(sbc.methods()).containsExactly("GET");
        assertThat(sbc.everything()).isEqualTo(there);
        assertThat(preview.screen())
                .contains("Would be deleted")
                .contains("nothing was deleted; to take these 2 customers off the switch type --confirm 2")
                .contains("next:   ./run.sh decommission " + file)
                .contains("vsxi-bulk.yml --confirm 2");
        assertThat(preview.read("plan/delete-trunks.jsonl")).contains("id=5000").contains("id=5001");
        ends(0, product.run("decommission", file, "--confirm", "2"));
        ends(0, product.run("decommission", file));
    }

    @Test
    void anotherNumberThanThatOfTheCustomersStopsTheRunBeforeItLooks() {
        Path file = migrated(ONE, TWO);

        assertThat(sbc.writesDuring(() -> {
                    Ended wrong = ends(8, product.run("decommission", file, "--confirm", "3"));
                    assertThat(wrong.screen()).contains("the file holds 2 customers, not 3");
                }))
                .isEmpty();
        assertThat(sbc.has("resource", "5000")).isTrue();
    }

    @Test
    void aCustomerWhoIsInNoFileStays() {
        migrated(ONE, TWO);
        Path leaving = product.customers(ONE);

        ends(0, product.run("decommission", leaving, "--confirm", "1"));

        assertThat(sbc.has("resource", "5000")).isFalse();
        assertThat(sbc.has("subscriber", "user-5001")).isTrue();
        ends(0, product.run("audit", product.customers(TWO)));
    }

    @Test
    void whatWasBrokenOffGoesOnInTheSameFolderEvenAfterAPreview() {
        var before = everything();
        Path file = migrated(ONE, TWO);
        sbc.misbehave((call, healthy) -> call.path().endsWith("delete/resource")
                ? new Answer.WebServer(403, "maintenance")
                : healthy.answer(call));
        Ended first = ends(7, product.run("decommission", file, "--confirm", "2"));
        sbc.behaveAgain();
        ends(8, product.run("decommission", file));

        Ended second = ends(0, product.run("decommission", file, "--confirm", "2"));

        assertThat(second.folder()).isEqualTo(first.folder());
        assertThat(second.err()).contains("Going on");
        assertThat(everything()).isEqualTo(before);
    }

    /** The nightly audit of a base that still had them led to a plan, and the migration put them back. */
    @Test
    void whoDeletedSomethingIsToldToTakeTheCustomersOutOfTheBaseFile() {
        migrated(ONE, TWO);
        Path leaving = product.customers(ONE);
        String first = "take these customers out of the base file first: otherwise the next audit reports them missing,"
                + " and the next migrate puts them back";

        assertThat(ends(8, product.run("decommission", leaving)).out()).doesNotContain(first);
        Ended done = ends(0, product.run("decommission", leaving, "--confirm", "1"));

        assertThat(done.out()).endsWith("next:   # " + first + "\n");
        assertThat(ends(0, product.run("decommission", leaving, "--confirm", "1"))
                        .out())
                .doesNotContain(first);
    }

    @Test
    @EveryPersonality("statistics")
    void aTrunkWithCallsIsDeletedByTheNextRun() {
        var before = everything();
        Path file = migrated(ONE, TWO);
        calls(5000, 3);

        Ended first = ends(4, product.run("decommission", file, "--confirm", "2"));

        assertThat(first.screen()).contains("postponed").contains("3 calls; the next run deletes it");
        assertThat(first.out())
                .containsPattern("next: {3}./run.sh decommission " + file
                        + " --confirm 2 .*# later, for what is left; take these customers out of the base file first");
        assertThat(first.read("rejects.csv")).contains("3 calls").doesNotContain("C5001");
        assertThat(sbc.has("resource", "5000")).isTrue();
        assertThat(sbc.has("route_index", "5000")).isTrue();
        assertThat(sbc.has("digit_mapping_index", "5000")).isTrue();
        assertThat(sbc.has("resource", "5001")).isFalse();
        assertThat(first.read("findings.json")).contains("3 calls");

        calls(5000, -3);
        ends(0, product.run("decommission", file, "--confirm", "2"));
        assertThat(everything()).isEqualTo(before);
    }

    /** With the trunk gone, its tables were said to be somebody else's, and could not be deleted without --adopt. */
    @Test
    void whatAStoppedRunLeftIsStillKnownAsOurs() {
        var before = everything();
        Path file = migrated(ONE, TWO);
        sbc.simulator().faults().add("refuse:delete/route_index:match=<tid>:code=400");
        ends(4, product.run("decommission", file, "--confirm", "2"));
        assertThat(sbc.has("resource", "5000")).isFalse();
        assertThat(sbc.has("route_index", "5000")).isTrue();
        sbc.simulator().faults().clear();

        ends(0, product.run("decommission", file, "--confirm", "2"));

        assertThat(everything()).isEqualTo(before);
    }

    /** Such a run ended clean: nothing is downloaded again between the last deletes and the end. */
    @Test
    void aDeleteThatTakesAStrangersEntryAlongIsFoundAtTheEnd() {
        Path file = migrated(ONE, TWO);
        sbc.simulator()
                .faults()
                .add(FaultRule.editAfter(() -> sbc.simulator().remove("route_index", "200001"))
                        .on("delete", "route_index")
                        .nth(2));

        Ended ended = ends(3, product.run("decommission", file, "--confirm", "2"));

        assertThat(ended.findings())
                .extracting(found -> found.rule() + " " + found.key())
                .containsExactly("changed-meanwhile id=200001");
        strangersAreNow();
    }

    @Test
    @EveryPersonality("fields that name an entry of another table")
    void aTrunkThatAStrangersRouteLeadsToStaysWithItsTablesAndSaysWhy() {
        Path file = migrated(ONE, TWO);
        String route = sbc.simulator().table("route").get(0);
        sbc.simulator()
                .put(
                        "route",
                        route.replaceFirst("<tid>\\d+<", "<tid>88<")
                                .replaceFirst("<digitMatch>\\d*<", "<digitMatch>777<")
                                .replaceFirst("<rdid>\\d+<", "<rdid>5000<"));

        Ended preview = ends(8, product.run("decommission", file));
        assertThat(preview.screen()).contains("still-in-use");
        assertThat(preview.read("summary.json")).contains("trunk 5000 will stay: route table=88 match=777");

        Ended ended = ends(4, product.run("decommission", file, "--confirm", "2"));

        assertThat(ended.read("rejects.csv"))
                .contains("in-use")
                .contains("trunk 5000 will stay: route table=88 match=777 extension=1 still leads to it");
        assertThat(sbc.has("resource", "5000")).isTrue();
        assertThat(sbc.has("route_index", "5000")).isTrue();
        // whoever is led there is not left with half a customer
        assertThat(sbc.has("route", "5000", "", "3")).isTrue();
        assertThat(sbc.has("route", "10", "2125550100", "1")).isTrue();
        assertThat(sbc.has("resource", "5001")).isFalse();
    }

    @Test
    void anInboundRouteThatAlsoLeadsToOthersStays() {
        Path file = migrated(ONE);
        sbc.edit(
                "route",
                text -> text.replaceFirst(
                        "(?s)(<rd>.*?</rd>)", "$1<rd><rdid>100</rdid><con_Routing>yes</con_Routing></rd>"),
                "10",
                "2125550100",
                "1");

        ends(4, product.run("decommission", file, "--confirm", "1"));

        assertThat(sbc.has("route", "10", "2125550100", "1")).isTrue();
        assertThat(sbc.has("route", "10", "2125550101", "1")).isTrue();
        assertThat(sbc.has("resource", "5000")).isTrue();
    }

    /** The tables stayed, but what stood in them was deleted: the other trunk could not call any more. */
    @Test
    void aTableThatAStrangersTrunkUsesStaysWithAllThatIsInIt() {
        Path file = migrated(ONE, TWO);
        sbc.edit("resource", text -> text.replaceFirst("<rtid>\\d+<", "<rtid>5000<"), "200001");
        String stranger = sbc.simulator().find("resource", "200001").orElseThrow();

        Ended ended = ends(4, product.run("decommission", file, "--confirm", "2"));

        assertThat(ended.read("rejects.csv")).contains("route-table 5000 will stay: trunk id=200001 still uses it");
        assertThat(sbc.has("route", "5000", "", "3")).isTrue();
        assertThat(sbc.has("resource", "5001")).isFalse();
        assertThat(sbc.simulator().find("resource", "200001")).contains(stranger);
        strangersAreNow();
    }

    @Test
    void aRefusedDeleteHoldsTheRestOfItsCustomerBack() {
        Path file = migrated(ONE, TWO);
        sbc.misbehave((call, healthy) ->
                call.path().endsWith("delete/route") && new String(call.body()).contains("2125550101")
                        ? new Answer.Code(400, "entry is in use", 1, 0)
                        : healthy.answer(call));

        Ended ended = ends(4, product.run("decommission", file, "--confirm", "2"));

        assertThat(ended.screen()).contains("held-back");
        assertThat(sbc.has("route", "10", "2125550101", "1")).isTrue();
        assertThat(sbc.has("resource", "5000")).isTrue();
        assertThat(sbc.has("resource", "5001")).isFalse();
    }

    @Test
    void idsOfStrangersAreRefusedBeforeAnythingIsSent() {
        Path file = product.customers(Row.peering(200_000, "198.51.100.10"));

        assertThat(sbc.writesDuring(() -> ends(2, product.run("decommission", file, "--confirm", "1"))))
                .isEmpty();
    }

    @Test
    void aTrunkOfAnotherNameIsPointedOut() {
        migrated(ONE);
        Path file = product.customers(ONE.with("customer_name", "Somebody Else"));

        Ended preview = ends(8, product.run("decommission", file));

        assertThat(preview.read("summary.json"))
                .contains("trunk 5000 is called 'Customer 5000' on the switch, the row says 'Somebody Else'");
    }

    @Test
    void findingsOfADecommissioningDoNotDisturbTheNightlyAudit() {
        migrated(ONE, TWO);
        calls(5000, 1);
        ends(4, product.run("decommission", product.customers(ONE), "--confirm", "1"));

        Ended audit = ends(3, product.run("audit", product.customers(TWO)));

        assertThat(audit.findings()).extracting(Found::status).containsOnly("new");
        assertThat(audit.findings())
                .extracting(Found::what)
                .containsExactlyInAnyOrderElementsOf(
                        List.of("orphan trunk", "orphan route-table", "orphan digit-mapping-table"));
    }

    @Test
    void aTrunkThatWasTakenOffIsNoLongerKnownAsOurs() {
        Path file = migrated(ONE);
        String trunk = sbc.simulator().find("resource", "5000").orElseThrow();
        ends(0, product.run("decommission", file, "--confirm", "1"));
        sbc.simulator().put("resource", trunk.replace("Customer 5000", "Somebody"));

        assertThat(product.run("plan", file).screen()).contains("no earlier run");
    }

    /** It deleted the tables that the trunks still used, left the trunks, and said that all was clean. */
    @ParameterizedTest
    @CsvSource({"resource, trunks", "route, routes"})
    void aListOfWhatRefersThatComesEmptyAllTheTimeStopsItBeforeAnythingIsDeleted(String table, String name) {
        Path file = product.customers(Row.peering(5000, "198.51.100.10").dids("+12125550100"));
        assertThat(product.run("migrate", file).exitCode()).isZero();
        sbc.simulator().faults().add("empty-download:download/" + table);

        Ended ended = product.run("decommission", file, "--confirm", 1);

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(8);
        assertThat(ended.screen().replaceAll("\\s+", " "))
                .contains("no " + name + " at all")
                .contains("Nothing was deleted");
        assertThat(sbc.has("route_index", "5000")).isTrue();
        sbc.simulator().faults().clear();
        assertThat(product.run("decommission", file, "--confirm", 1).exitCode()).isZero();
        assertThat(sbc.has("resource", "5000")).isFalse();
    }

    /** It left the SIP users on the switch and said that all was clean. */
    @Test
    void anotherListThatComesEmptyAllTheTimeIsNoProofThatNothingIsLeft() {
        Path file = product.customers(Row.dynamic(5000, "user5000", "Long-enough-5000"));
        assertThat(product.run("migrate", file).exitCode()).isZero();
        sbc.simulator().faults().add("empty-download:download/subscriber");

        Ended ended = product.run("decommission", file, "--confirm", 1);

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(6);
        assertThat(ended.screen()).contains("no SIP users at all");
        sbc.simulator().faults().clear();
        assertThat(product.run("decommission", file, "--confirm", 1).exitCode()).isZero();
        assertThat(sbc.has("subscriber", "user5000")).isFalse();
    }
}
