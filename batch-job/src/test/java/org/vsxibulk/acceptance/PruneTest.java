package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a row no longer wants is deleted when it is asked for, and nothing else. */
@EveryPersonality("a delete in each table that has entries of its own")
class PruneTest extends Story {

    private static final Row WAS = Row.dynamic(5000, "user-old", "pass-word-5000-x")
            .dids("+12125550100;+12125550101")
            .extensions("3;4")
            .cfa("+12125550100=+13105550199");
    private static final Row LOOPED = Row.peering(5001, "198.51.100.20")
            .dids("+12125550110;+12125550111")
            .cfnr("+12125550110=+13105550177;+12125550111=+13105550177");

    private static final String RD = "(?s)(<rd>.*?</rd>)";
    private static final String RD_OF_LOOPED = "<rd><rdid>5001</rdid><con_Routing>yes</con_Routing></rd>";

    private Ended ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
        return ended;
    }

    private Map<String, Set<String>> everything() {
        Map<String, Set<String>> tables = new HashMap<>();
        sbc.everything().forEach((table, documents) -> tables.put(table, Set.copyOf(documents)));
        return tables;
    }

    /** Runs a migration, and says how many entries of each table went and how many came or changed. */
    private Map<String, String> moved(Object... words) {
        var before = everything();
        ends(0, product.run("migrate", words));
        Map<String, String> moved = new HashMap<>();
        everything().forEach((table, now) -> {
            Set<String> gone = new HashSet<>(before.get(table));
            gone.removeAll(now);
            Set<String> fresh = new HashSet<>(now);
            fresh.removeAll(before.get(table));
            if (!gone.isEmpty() || !fresh.isEmpty()) {
                moved.put(table, "-" + gone.size() + " +" + fresh.size());
            }
        });
        return moved;
    }

    private void migrated() {
        ends(0, product.run("migrate", product.customers(WAS, LOOPED)));
    }

    @Test
    void aRemovedNumberTakesItsInboundRouteAlong() {
        migrated();
        Path file = product.customers(WAS.dids("+12125550100"), LOOPED);

        assertThat(moved(file)).isEmpty();
        assertThat(moved(file, "--prune")).isEqualTo(Map.of("route", "-1 +0"));
        assertThat(sbc.has("route", "10", "2125550101", "1")).isFalse();
        assertThat(sbc.writesDuring(() -> ends(0, product.run("migrate", file, "--prune"))))
                .isEmpty();
    }

    @Test
    void aRemovedExtensionLengthTakesItsRouteAlong() {
        migrated();

        assertThat(moved(product.customers(WAS.extensions("3"), LOOPED), "--prune"))
                .isEqualTo(Map.of("route", "-1 +0"));
        assertThat(sbc.has("route", "5000", "", "4")).isFalse();
        assertThat(sbc.has("route", "5000", "", "3")).isTrue();
    }

    @Test
    void removedForwardingGoesFromTheOwnTableAndFromTheLoopTrunks() {
        migrated();

        assertThat(moved(product.customers(WAS.cfa(""), LOOPED.cfnr("+12125550110=+13105550177")), "--prune"))
                .isEqualTo(Map.of("digit_mapping", "-2 +0"));
        assertThat(sbc.has("digit_mapping", "900", "2125550111")).isFalse();
        assertThat(sbc.has("digit_mapping", "900", "2125550110")).isTrue();
    }

    @Test
    void anotherUserNameTakesTheOldUserAlong() {
        migrated();

        assertThat(moved(product.customers(WAS.with("sip_username", "user-new"), LOOPED), "--prune"))
                .isEqualTo(Map.of("subscriber", "-1 +1"));
        assertThat(sbc.has("subscriber", "user-old")).isFalse();
    }

    @Test
    void aRouteThatAlsoLeadsToOthersStaysAndIsToldAsLeftOver() {
        migrated();
        sbc.edit(
                "route",
                text -> text.replaceFirst(
                        "(?s)(<rd>.*?</rd>)", "$1<rd><rdid>100</rdid><con_Routing>yes</con_Routing></rd>"),
                "10",
                "2125550101",
                "1");

        Path file = product.customers(WAS.dids("+12125550100"), LOOPED);
        assertThat(moved(file, "--prune")).isEmpty();
        assertThat(product.screens()).contains("no row wants it");
    }

    /** It was said that --prune deletes them, also by a run with --prune that had just let them stay. */
    @Test
    void whatPruningLetsStayIsNotSaidToBeDeletedByPruning() {
        migrated();
        sbc.edit("route", text -> text.replaceFirst(RD, "$1" + RD_OF_LOOPED), "10", "2125550101", "1");
        Path file = product.customers(WAS.dids("+12125550100"), LOOPED);

        Ended without = ends(0, product.run("migrate", file));
        assertThat(text(without))
                .contains(
                        "1 entry on the switch belongs to these customers, but no row wants it: it stays, and is named in"
                                + " plan/*.jsonl as left-over; --prune deletes it unless somebody else needs it too");
        assertThat(text(ends(0, product.run("plan", file, "--prune"))))
                .contains(
                        "no row wants it: it stays even with --prune, since it leads to another trunk as well, or its key"
                                + " stands twice and not both are this customer's;",
                        "named in plan/*.jsonl as left-over; if nobody needs it, change or delete it on the switch by hand")
                .doesNotContain("--prune deletes");
        assertThat(moved(file, "--prune")).isEmpty();

        sbc.edit("route", text -> text.replaceFirst(RD, "$1" + RD_OF_LOOPED), "10", "2125550100", "1");
        assertThat(text(ends(
                        0, product.run("plan", product.customers(WAS.dids("").cfa(""), LOOPED), "--prune"))))
                .contains(
                        "2 entries on the switch belong to these customers, but no row wants them: they stay even with");
    }

    /** A number that moved to a row with a mistake in it was deleted, and led nowhere until somebody mended the row. */
    @Test
    void whatARejectedRowMayBeMeantToGetStays() {
        migrated();
        Row without = WAS.dids("+12125550100").extensions("3").with("sip_username", "user-new");
        Row with = LOOPED.dids("+12125550110;+12125550111;+12125550101");
        var before = everything();

        Ended first = ends(
                4,
                product.run(
                        "migrate",
                        product.customers(without, with.with("capacity", "many")),
                        "--prune",
                        "--skip-rejected"));

        assertThat(sbc.has("route", "10", "2125550101", "1")).isTrue();
        assertThat(sbc.has("subscriber", "user-old")).isTrue();
        assertThat(sbc.has("route", "5000", "", "4")).as("its own table").isFalse();
        assertThat(everything().get("resource")).isEqualTo(before.get("resource"));
        assertThat(text(first))
                .contains(
                        "2 entries on the switch belong to these customers, but no row wants them: they stay even with"
                                + " --prune while rows are rejected, since");

        assertThat(moved(product.customers(without, with), "--prune"))
                .isEqualTo(Map.of("route", "-1 +1", "subscriber", "-1 +0"));
        assertThat(sbc.entry("route", "10", "2125550101", "1").all("rd/rdid")).containsExactly("5001");
    }

    @Test
    void forwardingOfANumberThatARejectedRowMayBeMeantToGetStays() {
        migrated();
        Row without = LOOPED.dids("+12125550110").cfnr("+12125550110=+13105550177");
        Row with = WAS.dids("+12125550100;+12125550101;+12125550111");

        ends(
                4,
                product.run(
                        "migrate",
                        product.customers(without, with.with("capacity", "many")),
                        "--prune",
                        "--skip-rejected"));

        assertThat(sbc.has("digit_mapping", "900", "2125550111")).isTrue();
        assertThat(moved(product.customers(without, with), "--prune"))
                .isEqualTo(Map.of("route", "-1 +1", "digit_mapping", "-1 +0"));
    }

    private static String text(Ended ended) {
        return ended.screen().replaceAll("\\s+", " ");
    }
}
