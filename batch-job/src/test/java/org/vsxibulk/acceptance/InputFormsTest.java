package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which one base can be written down. */
class InputFormsTest extends Story {

    private static final Row ROW = Row.peering(5000, "198.51.100.10").extensions("3");

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    @Test
    void numbersInTheLongFormAreTheSameAsInTheShort() {
        ends(
                0,
                product.run(
                        "migrate",
                        product.customers(ROW.dids("+12125550100;+12125550101")
                                .cfa("+12125550100=204")
                                .cfnr("+12125550101=+13105550177"))));
        var dids = product.write(
                "dids.csv", "trunk_id,did,cfa,cfnr\n5000,+12125550100,204,\n5000,+12125550101,,+13105550177\n");
        var bare = product.write("bare.csv", Row.csv(ROW));

        assertThat(sbc.writesDuring(() -> ends(0, product.run("migrate", bare, "--dids", dids))))
                .isEmpty();
        ends(0, product.run("audit", bare, "--dids", dids));
    }

    /** Such a line rejects no row of the customers' file: its number would be lost without a word. */
    @Test
    void aLineOfTheDidsFileThatNoCustomerOwnsIsARejectToo() {
        var bare = product.write("bare.csv", Row.csv(ROW));
        var dids = product.write("dids.csv", "trunk_id,did,cfa,cfnr\n5000,+12125550100,,\n5999,+12125550101,,\n");

        ends(2, product.run("validate", bare, "--dids", dids));
        assertThat(sbc.writesDuring(() -> ends(2, product.run("migrate", bare, "--dids", dids))))
                .isEmpty();
        ends(6, product.run("audit", bare, "--dids", dids));
    }

    /** The customer was taken for whole without the number, which was deleted, and that was no finding. */
    @ParameterizedTest
    @ValueSource(strings = {"5999,+12125550101,,", "5O00,+12125550101,,", ",+12125550101,,", "5000,+12125550101,"})
    void nobodyGoesOnWhileALineOfTheDidsFileMayBeAnybodys(String line) {
        String numbers = "trunk_id,did,cfa,cfnr\n5000,+12125550100,,\n";
        var bare = product.write("bare.csv", Row.csv(ROW));
        ends(
                0,
                product.run(
                        "migrate",
                        bare,
                        "--dids",
                        product.write("dids.csv", numbers + "5000,+12125550101,,+13105550177\n")));
        var dids = product.write("dids.csv", numbers + line + "\n");

        assertThat(sbc.writesDuring(() -> {
                    Ended refused = product.run("migrate", bare, "--dids", dids, "--prune", "--skip-rejected");
                    ends(2, refused);
                    assertThat(refused.screen())
                            .contains("line 3 of the dids file belongs to no row; nothing was sent")
                            .contains("# once the rejected rows are mended in " + bare + " and " + dids + "\n");
                }))
                .isEmpty();
        assertThat(sbc.has("route", "10", "2125550101", "1")).isTrue();
        assertThat(sbc.has("digit_mapping", "900", "2125550101")).isTrue();
    }

    @Test
    void foreignHeadersAndAbsentColumnsAreTakenFromTheSettings() {
        product.settings(product.settings()
                .with(
                        "input",
                        "{headers: {Kunde: customer_id, Name: customer_name, Trunk: trunk_id, IP: addresses},"
                                + " constants: {trunk_type: peering, extension_lengths: \"4\"}}"));

        ends(
                0,
                product.run(
                        "migrate",
                        product.write("old.csv", "Kunde,Name,Trunk,IP\nK1,Müller & Söhne,5000,198.51.100.10\n")));

        assertThat(sbc.entry("resource", "5000").text("name")).isEqualTo("Müller & Söhne");
        assertThat(sbc.has("route", "5000", "", "4")).isTrue();
    }

    @Test
    void mendedRejectsAreFedBackAsTheyAre() throws IOException {
        var file = product.customers(
                ROW, Row.dynamic(5001, "u5001", "Kj7-mangrove-Tide-42").with("capacity", "lots"));
        Ended ended = product.run("migrate", file, "--skip-rejected");
        ends(4, ended);
        var rejects = ended.folder().resolve("rejects.csv");
        Files.writeString(
                rejects, Files.readString(rejects).replace(",lots,", ",30,").replace(",lots", ",30"));

        ends(0, product.run("migrate", rejects));

        assertThat(sbc.entry("resource", "5001").text("capacity")).isEqualTo("30");
        assertThat(sbc.entry("subscriber", "u5001").text("password")).isEqualTo("Kj7-mangrove-Tide-42");
        assertThat(sbc.has("resource", "5000")).isTrue();
    }

    /** The cells are overtyped in a spreadsheet, or the whole row is typed again without the reasons. */
    @Test
    void aRowThatWasTooShortIsMendedAndFedBack() throws IOException {
        String header = "customer_id,customer_name,trunk_id,trunk_type,addresses,capacity,dids";
        var file = product.write("short.csv", header + "\nC1,Acme,5001,peering\nC2,Brown,5002,peering,198.51.100.2\n");
        Ended ended = product.run("validate", file);
        ends(2, ended);
        var rejects = ended.folder().resolve("rejects.csv");
        assertThat(Files.readAllLines(rejects))
                .hasSize(3)
                .startsWith(header + ",reject_line,reject_rules,reject_reasons")
                .anyMatch(row -> row.startsWith("C1,Acme,5001,peering,#N/A,#N/A,#N/A,2,field-count,"))
                .anyMatch(row -> row.startsWith("C2,Brown,5002,peering,198.51.100.2,#N/A,#N/A,3,field-count,"));

        Ended again = product.run("validate", rejects);
        ends(2, again);
        assertThat(again.screen()).contains("2 of 2 rows rejected").contains("spreadsheet-error");

        Files.writeString(
                rejects,
                Files.readString(rejects)
                        .replace(
                                "C1,Acme,5001,peering,#N/A,#N/A,#N/A,",
                                "C1,Acme,5001,peering,198.51.100.1,30,+12125550101,")
                        .replaceAll("(?m)^C2,.*$", "C2,Brown,5002,peering,198.51.100.2,20,+12125550102"));
        ends(0, product.run("migrate", rejects));

        assertThat(sbc.entry("resource", "5001").text("capacity")).isEqualTo("30");
        assertThat(sbc.entry("resource", "5002").text("capacity")).isEqualTo("20");
    }
}
