package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forwarding in the loop trunk's table, which names a number and no trunk: whose is it when numbers move. */
class LoopTableTest extends Story {

    private static final String ACME_TARGET = "3105550171";
    private static final String STRANGERS_TARGET = "4045550999";
    private static final Row ACME = Row.peering(5001, "198.51.100.10").cfnr("+13105550171");
    private static final Row BOLT = Row.peering(5002, "198.51.100.20").cfnr("+12125550201=+13105550172");
    private static final Row ACME_WITH_BOTH = ACME.dids("+12125550101;+12125550102");
    private static final Row ACME_WITH_ONE = ACME.dids("+12125550101");

    private Ended ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
        return ended;
    }

    private void migrated(Row... rows) {
        ends(0, product.run("migrate", product.customers(rows)));
    }

    private String forwardingOf(String number) {
        return sbc.entry("digit_mapping", "900", number).text("replaceDigits");
    }

    private boolean isForwarded(String number) {
        return sbc.has("digit_mapping", "900", number);
    }

    /** Somebody else has got the number, and ours still stands beside the route to the new trunk. */
    private void portedToAStranger(String number) {
        String route = sbc.simulator().find("route", "10", number, "1").orElseThrow();
        sbc.simulator()
                .put(
                        "route",
                        route.replace("<extension>1<", "<extension>2<").replaceAll("<rdid>\\d+<", "<rdid>200002<"));
        sbc.edit("digit_mapping", text -> text.replace(ACME_TARGET, STRANGERS_TARGET), "900", number);
        strangersAreNow(document -> document.contains(">200002<") || document.contains(STRANGERS_TARGET));
    }

    private void refuseDeletesOfForwardingOf(String number) {
        sbc.simulator().faults().add("refuse:delete/digit_mapping:match=" + number);
    }

    /** The delete was the old customer's, and only the new one's entries are held back. */
    @Test
    @EveryPersonality("the words that refuse one entry of two")
    void theForwardingOfANumberStaysAsLongAsTheNumberDoes() {
        migrated(ACME_WITH_BOTH, BOLT.dids("+12125550201"));
        Path moved = product.customers(
                ACME_WITH_ONE, BOLT.dids("+12125550201;+12125550102").with("capacity", "77"));
        sbc.simulator().faults().add("refuse:update/resource:match=<trunkId>5002</trunkId>");

        Ended ended = ends(4, product.run("migrate", moved, "--prune"));

        assertThat(sbc.entry("route", "10", "2125550102", "1").all("rd/rdid")).containsExactly("5001");
        assertThat(forwardingOf("2125550102")).isEqualTo(ACME_TARGET);
        assertThat(ended.read("rejects.csv")).contains("delete-digit-mappings").doesNotContain("C005001");

        sbc.simulator().faults().clear();
        ends(0, product.run("migrate", moved, "--prune"));
        assertThat(sbc.entry("route", "10", "2125550102", "1").all("rd/rdid")).containsExactly("5002");
        assertThat(isForwarded("2125550102")).isFalse();
    }

    @Test
    void aStrangersForwardingIsNotPrunedBecauseTheNumberStillLeadsToOursToo() {
        migrated(ACME_WITH_BOTH);
        portedToAStranger("2125550102");

        ends(0, product.run("migrate", product.customers(ACME_WITH_ONE), "--prune"));

        assertThat(sbc.has("route", "10", "2125550102", "1")).isFalse();
        assertThat(forwardingOf("2125550102")).isEqualTo(STRANGERS_TARGET);
    }

    @Test
    void aStrangersForwardingStaysWhenTheCustomerLeaves() {
        migrated(ACME_WITH_BOTH);
        portedToAStranger("2125550102");

        ends(0, product.run("decommission", product.customers(ACME_WITH_BOTH), "--confirm", 1));

        assertThat(sbc.has("resource", "5001")).isFalse();
        assertThat(isForwarded("2125550101")).isFalse();
        assertThat(forwardingOf("2125550102")).isEqualTo(STRANGERS_TARGET);
    }

    @Test
    void aStrangersForwardingIsNotChangedUnasked() {
        migrated(ACME_WITH_BOTH);
        portedToAStranger("2125550102");

        assertThat(sbc.writesDuring(() -> {
                    Ended asked = ends(8, product.run("migrate", product.customers(ACME_WITH_BOTH)));
                    assertThat(asked.screen())
                            .contains("--allow-takeover")
                            .containsPattern("calls to \\S*2125550102 are forwarded to \\S*" + STRANGERS_TARGET);
                }))
                .isEmpty();
    }

    /** Its inbound route was deleted first, and without it nobody could tell any more whose it was. */
    @Test
    void aForwardingWhoseDeletionFailedIsFoundByTheNextRun() {
        migrated(ACME_WITH_BOTH);
        refuseDeletesOfForwardingOf("2125550102");
        Path file = product.customers(ACME_WITH_ONE);
        ends(4, product.run("migrate", file, "--prune"));
        sbc.simulator().faults().clear();

        ends(0, product.run("migrate", file, "--prune"));

        assertThat(isForwarded("2125550102")).isFalse();
        assertThat(sbc.has("route", "10", "2125550102", "1")).isFalse();
    }

    /** The row of a leaver need not say what is forwarded. */
    @Test
    void aLeaversForwardingWhoseDeletionFailedIsFoundByTheNextRun() {
        migrated(ACME_WITH_BOTH);
        refuseDeletesOfForwardingOf("2125550102");
        Path file = product.customers(ACME_WITH_BOTH.cfnr(""));
        ends(4, product.run("decommission", file, "--confirm", 1));
        sbc.simulator().faults().clear();

        ends(0, product.run("decommission", file, "--confirm", 1));

        assertThat(isForwarded("2125550101")).isFalse();
        assertThat(isForwarded("2125550102")).isFalse();
        assertThat(sbc.has("resource", "5001")).isFalse();
    }

    /** It was clean, the audit called it an orphan, and calls went on to the target of the customer before. */
    @Test
    void aNumberThatIsGivenToAnotherCustomerLeavesItsOldForwardingInTheSameRun() {
        migrated(ACME_WITH_BOTH, BOLT.dids("+12125550201"));
        Path file = product.customers(ACME_WITH_ONE, BOLT.dids("+12125550201;+12125550102"));

        ends(0, product.run("migrate", file, "--prune"));

        assertThat(isForwarded("2125550102")).isFalse();
        assertThat(sbc.entry("route", "10", "2125550102", "1").all("rd/rdid")).containsExactly("5002");
        ends(0, product.run("audit", file));
        assertThat(sbc.writesDuring(() -> ends(0, product.run("migrate", file, "--prune"))))
                .isEmpty();
    }

    private static List<String> orphans(Ended audit) {
        return audit.findings().stream()
                .filter(finding -> finding.rule().equals("orphan"))
                .map(finding -> finding.table() + " " + finding.key())
                .toList();
    }

    /** The audit told the route; whoever deleted that one by hand left the forwarding behind, and nothing told it any more. */
    @Test
    void theForwardingOfANumberThatNoRowHasIsAnOrphanAsItsRouteIs() {
        migrated(ACME_WITH_BOTH);

        assertThat(orphans(ends(3, product.run("audit", product.customers(ACME_WITH_ONE)))))
                .hasSize(2)
                .anyMatch(orphan -> orphan.matches("route .*2125550102.*"))
                .anyMatch(orphan -> orphan.matches("digit-mapping .*2125550102.*"));
        assertThat(orphans(ends(3, product.run("audit", product.customers(BOLT.dids("+12125550201"))))))
                .filteredOn(orphan -> orphan.startsWith("digit-mapping "))
                .hasSize(2);
    }

    @Test
    void theForwardingOfANumberThatLeadsToAStrangerTooIsNoOrphan() {
        migrated(ACME_WITH_BOTH);
        portedToAStranger("2125550102");

        assertThat(orphans(ends(3, product.run("audit", product.customers(ACME_WITH_ONE)))))
                .singleElement()
                .asString()
                .startsWith("route ");
    }

    @Test
    void aNumberThatIsGivenToAnotherCustomerIsForwardedAsThatOneWantsUnasked() {
        migrated(ACME_WITH_BOTH, BOLT.dids("+12125550201"));

        migrated(ACME_WITH_ONE, BOLT.dids("+12125550201;+12125550102").cfnr("+13105550172"));

        assertThat(forwardingOf("2125550102")).isEqualTo("3105550172");
    }
}
