package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Input that would harm a switch full of strangers: nothing is sent, and the message names what and whom. */
class HarmfulInputTest extends Story {

    private static final Row ROW = Row.peering(5000, "198.51.100.10").dids("+12125550100");
    private static final String WITH_STRANGERS_IDS = "5000-15999, 200000-200100";

    private void harmless(int exitCode, Path file, String[] options, String... words) {
        Object[] all = new Object[options.length + 1];
        all[0] = file;
        System.arraycopy(options, 0, all, 1, options.length);
        var before = sbc.everything();
        Ended[] ended = new Ended[1];
        assertThat(sbc.writesDuring(() -> ended[0] = product.run("migrate", all)))
                .isEmpty();
        assertThat(ended[0].exitCode()).as(ended[0].screen()).isEqualTo(exitCode);
        assertThat(ended[0].screen().replaceAll("\\s+", " ")).contains(words);
        assertThat(sbc.everything()).isEqualTo(before);
    }

    private void harmless(int exitCode, Row row, String... words) {
        harmless(exitCode, product.customers(row), new String[0], words);
    }

    private String stranger(int trunk) {
        return "trunk " + trunk + " '"
                + sbc.entry("resource", Integer.toString(trunk)).text("name") + "'";
    }

    @Test
    void aCarriersTrunkId() {
        harmless(2, ROW.with("trunk_id", "100"), "trunk_id", "100");
    }

    @Test
    void theLoopTrunksId() {
        harmless(2, ROW.with("trunk_id", "900"), "trunk_id", "900");
    }

    @Test
    void aStrangersTrunkInsideTheOwnedIds() {
        product.settings(product.settings().with("owned-ids", WITH_STRANGERS_IDS));

        harmless(8, ROW.with("trunk_id", "200000"), stranger(200000) + " (row 2, C5000): name", "--adopt");
    }

    @Test
    void aStrangersNumber() {
        harmless(
                8,
                ROW.dids("+19075550103"),
                stranger(200000) + " would lose the number +19075550103",
                "--allow-takeover");
    }

    @Test
    void aStrangersNumbersInsideARange() {
        harmless(
                8,
                ROW.dids("+19075550090-+19075550109"),
                stranger(200000) + " would lose 5 numbers to trunk 5000 (row 2, C5000)",
                stranger(200001) + " would lose 5 numbers");
    }

    @Test
    void aStrangersNumberUnderAnotherKey() {
        String route = sbc.simulator().find("route", "10", "9075550103", "1").orElseThrow();
        sbc.simulator()
                .put("route", route.replace(">9075550103<", ">9075550999<").replace("<extension>1<", "<extension>2<"));
        strangersAreNow();

        harmless(8, ROW.dids("+19075550999"), stranger(200000) + " would lose the number +19075550999");
    }

    @Test
    void aSharedTableAsACustomersOwn() {
        product.settings(product.settings().with("id-alignment", "off"));

        harmless(2, ROW.with("route_table_id", "10"), "route_table_id", "10");
    }

    @Test
    void aStrangersRouteTableInsideTheOwnedIds() {
        product.settings(product.settings().with("id-alignment", "off").with("owned-ids", WITH_STRANGERS_IDS));

        harmless(2, ROW.with("route_table_id", "200001"), "route table 200001 is used by " + stranger(200001));
    }

    @Test
    void aStrangersSipUser() {
        Row row = Row.dynamic(5000, "stranger200002", secret("Kj7-mangrove-Tide-42"));

        harmless(8, row, stranger(200002) + " would lose the SIP user stranger200002", "--allow-takeover");
    }

    @Test
    void aStrangersAddress() {
        harmless(2, ROW.with("addresses", "198.18.1.1"), "198.18.1.1", "trunk 200000");
    }

    @Test
    void aServicePortOfAnotherSwitch() {
        harmless(8, ROW.with("service_port", "4"), "service_port of row 2 (C5000): 4 is used by no trunk");
    }

    @Test
    void halfOfTheBaseWithPrune() {
        Row[] base = IntStream.range(0, 4)
                .mapToObj(i ->
                        Row.peering(5000 + i, "198.51.100." + (10 + i)).dids("+1212555010" + i + ";+1212555011" + i))
                .toArray(Row[]::new);
        product.run("migrate", product.customers(base));
        Path cut = product.customers(base[0], base[1].dids("+12125550101"));

        harmless(
                8,
                cut,
                new String[] {"--prune"},
                "the file holds 2 of the 4 trunks of earlier runs (not trunk 5002 'Customer 5002', …)",
                "--allow-large-change");
    }

    /** Also asked the second time, and not once the numbers are there again. */
    @Test
    void aForgottenNumbersFileWithPrune() {
        Path base = product.customers(Row.peering(5000, "198.51.100.10").dids("+12125550101"));
        Path numbers = product.write("dids.csv", "trunk_id,did,cfa,cfnr\n5000,+12125550102,+13105550199,\n");
        product.run("migrate", base, "--dids", numbers);

        for (int i = 0; i < 2; i++) {
            harmless(
                    8,
                    base,
                    new String[] {"--prune"},
                    "the last migration had numbers in " + numbers + ", and this one has no --dids",
                    "1 digit mapping and 1 inbound route",
                    "Add --dids " + numbers,
                    "--allow-large-change");
        }
        assertThat(product.run("migrate", base, "--dids", numbers, "--prune").exitCode())
                .isZero();
        assertThat(product.run("migrate", base, "--prune", "--allow-large-change")
                        .exitCode())
                .isZero();
        assertThat(product.run("migrate", base, "--prune").exitCode()).isZero();
    }

    @Test
    void theNumbersOfAnotherBaseWithPrune() {
        Row bare = Row.peering(5000, "198.51.100.10");
        Path numbers = product.write("dids.csv", numbers("+1212555"));
        assertThat(product.run("migrate", product.customers(bare), "--dids", numbers)
                        .exitCode())
                .isZero();
        Path others = product.write("dids.csv", numbers("+1646555"));

        harmless(
                8,
                product.customers(bare),
                new String[] {"--dids", others.toString(), "--prune"},
                "60 of the ",
                " routes on the switch would be deleted",
                "--allow-large-change");
    }

    private static String numbers(String area) {
        return "trunk_id,did\n"
                + IntStream.range(100, 160)
                        .mapToObj(i -> "5000," + area + "0" + i + "\n")
                        .collect(Collectors.joining());
    }
}
