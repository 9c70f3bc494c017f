package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each guard stops a run before its first write, says what would have happened to whom, and lets it pass with its flag. */
class GuardsTest extends Story {

    private static final Row ROW =
            Row.peering(5000, "198.51.100.10").dids("+12125550100").extensions("3");
    private static final Row RENAMED = ROW.with("customer_name", "New Name");

    private static String text(Ended ended) {
        return ended.screen().replaceAll("\\s+", " ");
    }

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    /** Stops before the first write, and names the flag in the next command. */
    private String stopped(String flags, Row... rows) {
        Ended[] ended = new Ended[1];
        assertThat(sbc.writesDuring(() -> ended[0] = product.run("migrate", product.customers(rows))))
                .isEmpty();
        ends(8, ended[0]);
        assertThat(text(ended[0]))
                .contains("migrate stopped before its first write; nothing was written")
                .containsPattern("next: ./run.sh migrate \\S+customers.csv .*" + flags + " # if that is really wanted");
        return text(ended[0]);
    }

    private Ended passes(String flag, Row... rows) {
        Ended ended = product.run("migrate", product.customers(rows), flag);
        ends(0, ended);
        assertThat(text(ended)).contains("WARNING: " + flag.substring(2) + ":", flag + " was given: it is done");
        return ended;
    }

    @Test
    void aTrunkThatNoEarlierRunWroteIsChangedWithAdopt() {
        MigratedSwitch.of(ROW).putOn(sbc.simulator());

        assertThat(stopped("--adopt", RENAMED))
                .contains("adopt: 1 trunk is on the switch already, and no earlier run of this tool wrote it")
                .contains("trunk 5000 'Customer 5000' (row 2, C5000): name 'Customer 5000' → 'New Name'");
        assertThat(sbc.entry("resource", "5000").text("name")).isEqualTo("Customer 5000");

        passes("--adopt", RENAMED);
        assertThat(sbc.entry("resource", "5000").text("name")).isEqualTo("New Name");
        ends(0, product.run("migrate", product.customers(ROW)));
    }

    /** It was known as ours only when the trunk itself was written, so that every later change asked again. */
    @Test
    void whatWasAdoptedOnceIsNotAskedAgain() {
        MigratedSwitch.of(ROW).putOn(sbc.simulator());
        ends(0, product.run("migrate", product.customers(ROW), "--adopt"));

        ends(0, product.run("migrate", product.customers(RENAMED)));
    }

    /** Such a user was said to belong to no trunk that is not in the input, and could not be bound any more. */
    @Test
    void aSipUserThatIsBoundToNoTrunkIsTakenFromNobody() {
        Row registering = Row.dynamic(5001, "u5001", "Kj7-mangrove-Tide-42");
        ends(0, product.run("migrate", product.customers(registering)));
        sbc.edit("subscriber", text -> text.replace("<trunkId>5001<", "<trunkId><"), "u5001");

        ends(0, product.run("migrate", product.customers(registering)));
        assertThat(sbc.entry("subscriber", "u5001").text("trunkId")).isEqualTo("5001");
    }

    @Test
    @EveryPersonality("fields that name an entry of another table")
    void aTrunkMovesToAnotherTableWithAllowRepoint() {
        product.run("migrate", product.customers(ROW));
        sbc.edit("resource", text -> text.replace("<rtid>5000<", "<rtid>77<"), "5000");
        String route = sbc.simulator().find("route", "5000", "", "3").orElseThrow();
        sbc.simulator()
                .put("route", route.replace("<tid>5000<", "<tid>77<").replace("<digitMatch><", "<digitMatch>1800<"));

        assertThat(stopped("--allow-repoint", ROW))
                .contains("allow-repoint: 1 trunk would move to another route or digit mapping table than today's")
                .contains("trunk 5000 'Customer 5000' (row 2, C5000): route table 77 → 5000; 1 entry of the old tables")
                .contains("route match=1800 extension=3 length=3-3 → trunk 5000");

        Ended ended = passes("--allow-repoint", ROW);
        assertThat(ended.read("plan/trunk-updates.jsonl")).contains("\"left-behind\":[\"route match=1800");
        assertThat(sbc.entry("resource", "5000").text("rtid")).isEqualTo("5000");
    }

    @Test
    @EveryPersonality("numbers of the shared table")
    void aStrangersNumberIsTakenOverWithAllowTakeover() {
        Row row = ROW.dids("+12125550100;+19075550100");
        String name = sbc.entry("resource", "200000").text("name");

        assertThat(stopped("--allow-takeover", row))
                .contains(
                        "trunk 200000 '" + name + "' would lose the number +19075550100 to trunk 5000 (row 2, C5000)");

        passes("--allow-takeover", row);
        assertThat(sbc.entry("route", "10", "9075550100", "1").text("rd/rdid")).isEqualTo("5000");
        strangersAreNow();
    }

    @Test
    void aSharedObjectThatTheSwitchDoesNotShowIsTakenOnTrustWithConfirmShared() {
        product.settings(product.settings().with("service-port", "7"));

        assertThat(stopped("--confirm-shared", ROW))
                .contains("service-port: 7 is used by no trunk on the switch; in use are 1, 2");

        passes("--confirm-shared", ROW);
        assertThat(sbc.entry("resource", "5000").text("svcPortIndex")).isEqualTo("7");
    }

    @Test
    void aLargePartOfATableIsChangedWithAllowLargeChange() {
        Row[] before = IntStream.range(0, 60)
                .mapToObj(i -> Row.peering(5000 + i, "198.51.100." + (10 + i)))
                .toArray(Row[]::new);
        Row[] after = List.of(before).stream()
                .map(row -> row.with("customer_name", row.cells().get("customer_name") + " Ltd"))
                .toArray(Row[]::new);
        ends(0, product.run("migrate", product.customers(before)));

        assertThat(stopped("--allow-large-change", after))
                .containsPattern("60 of the \\d+ trunks on the switch would be changed \\(\\d+ %\\), of 60 customers");

        passes("--allow-large-change", after);
        assertThat(sbc.entry("resource", "5059").text("name")).isEqualTo("Customer 5059 Ltd");
    }

    @Test
    void aPlanSaysWhereAMigrationWouldStopAndKnowsTheFlags() {
        MigratedSwitch.of(ROW).putOn(sbc.simulator());

        Ended ended = product.run("plan", product.customers(RENAMED));

        ends(8, ended);
        assertThat(text(ended))
                .contains(
                        "migrate would stop here; nothing was written", "trunks", "--adopt # if that is really wanted");
        assertThat(ended.read("plan/trunk-updates.jsonl")).contains("New Name");
        Ended allowed = product.run("plan", product.customers(RENAMED), "--adopt");
        ends(0, allowed);
        assertThat(text(allowed)).contains("WARNING: adopt:").containsPattern("next: ./run.sh migrate .*--adopt");
        assertThat(sbc.methods()).containsExactly("GET");
    }

    @Test
    void everythingIsSaidAtOnce() {
        MigratedSwitch.of(ROW).putOn(sbc.simulator());
        product.settings(product.settings().with("stop-route-profile", "9"));

        assertThat(stopped("--confirm-shared --adopt --allow-takeover", RENAMED.dids("+12125550100;+19075550100")))
                .contains("stop-route-profile: 9 is used by no trunk", "trunk 5000 'Customer 5000'", "trunk 200000 '");
    }

    @Test
    void whatWritesNothingIsNotAskedAbout() {
        ends(0, product.run("migrate", product.customers(ROW)));
        sbc.edit("resource", text -> text.replace("<dtid>900<", "<dtid>0<"), "900");
        strangersAreNow();

        assertThat(sbc.writesDuring(() -> ends(0, product.run("migrate", product.customers(ROW)))))
                .isEmpty();
        assertThat(stopped("--confirm-shared", RENAMED))
                .contains("loop.digit-mapping-table: 900 is not the digit mapping table of trunk 900", "it uses 0");
    }

    /** The flags of a migration are not known to the audit that is shown next. */
    @Test
    void theNextCommandCanBeTyped() {
        MigratedSwitch.of(ROW).putOn(sbc.simulator());

        assertThat(passes("--adopt", RENAMED).out().lines().filter(line -> line.startsWith("next:")))
                .singleElement()
                .satisfies(next -> assertThat(next).contains("./run.sh audit ").doesNotContain("--adopt"));
    }
}
