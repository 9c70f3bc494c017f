package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.wire.PasswordDisplay;

/** An existing base is adopted: its export is a file whose plan changes nothing. */
class ExportTest extends Story {

    private static final String PASSWORD = "Kj7-mangrove-\"Tide\",42";

    private Path adopted() {
        return folder.resolve("adopted");
    }

    private Ended export(String... words) {
        List<Object> all = new ArrayList<>(List.of("--out", adopted()));
        all.addAll(List.of(words));
        return product.run("export", all.toArray());
    }

    private String read(String name) {
        try {
            return Files.readString(adopted().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(String name) {
        return Files.exists(adopted().resolve(name));
    }

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    private Object[] files() {
        Path customers = adopted().resolve("customers.csv");
        return has("dids.csv")
                ? new Object[] {customers, "--dids", adopted().resolve("dids.csv")}
                : new Object[] {customers};
    }

    private void nothingIsToBeDone() {
        Ended plan = product.run("plan", files());
        ends(0, plan);
        plan.summary().path("tables").forEach(table -> {
            assertThat(table.path("created").asInt()).as(plan.out()).isZero();
            assertThat(table.path("updated").asInt()).as(plan.out()).isZero();
        });
        assertThat(sbc.writesDuring(() -> ends(0, product.run("migrate", files()))))
                .isEmpty();
    }

    private void migrate(Row... rows) {
        ends(0, product.run("migrate", product.customers(rows)));
    }

    private static Row[] everyService() {
        return new Row[] {
            Row.peering(5000, "198.51.100.10:5070;198.51.100.11:5070")
                    .with("customer_name", "Müller & Söhne, \"Dental\"")
                    .with("capacity", "50")
                    .extensions("3;4")
                    .dids("+12125550100-+12125550119")
                    .cfa("*=+13105550199;+12125550100=204")
                    .cfnr("+13105550177"),
            Row.dynamic(5001, "u5001", PASSWORD).dids("+12125550200;+442079460000"),
            Row.peering(5002, "[2001:db8::10]:5080;pbx.example.net:5080")
                    .dids("+12125550300;+12125550302")
                    .cfnr("+12125550302=+13105550178"),
            Row.peering(5003, "198.51.100.20")
        };
    }

    @Test
    @EveryPersonality("every document, read backwards")
    void aMigratedBaseOfEveryServiceComesBackInFull() {
        migrate(everyService());

        List<?> writes = sbc.writesDuring(() -> ends(0, export("--dids-from", "20")));

        assertThat(writes).isEmpty();
        assertThat(has("not-expressed.csv")).isFalse();
        assertThat(read("dids.csv").lines())
                .containsExactly("trunk_id,did,cfa,cfnr", "5000,+12125550100,204,", "5000,+12125550101-+12125550119,,");
        assertThat(read("customers.csv").lines())
                .contains(
                        "C005000,\"Müller & Söhne, \"\"Dental\"\"\",5000,5000,5000,peering,198.51.100.10:5070;198.51.100.11:5070,,50,500,3;4,,*=+13105550199,+13105550177,,",
                        "C005001,Customer 5001,5001,5001,5001,dynamic-peering,,,1200,500,,+12125550200;+442079460000,,,u5001,");
        nothingIsToBeDone();
    }

    @Test
    void theNextCommandIsOnTheScreen() {
        migrate(everyService());

        Ended ended = export("--dids-from=2");

        assertThat(ended.out())
                .contains("4 customers with 24 numbers")
                .containsPattern(
                        "Next: ./run.sh plan " + Pattern.quote(adopted().resolve("customers.csv") + " --settings ")
                                + "\\S+" + Pattern.quote(" --dids " + adopted().resolve("dids.csv")) + "\n");
    }

    @Test
    @EveryPersonality("other people's documents, read backwards")
    void theStrangersAreAdoptedAndEveryTrunkHasARowOrAReason() {
        product.settings(product.settings().with("owned-ids", "200000-200999").with("customer-routes", "[]"));

        ends(3, export());

        nothingIsToBeDone();
        Set<String> told = new TreeSet<>();
        read("not-expressed.csv").lines().skip(1).forEach(line -> told.add(line.split(",")[0]));
        int rows = 0;
        for (String line : read("customers.csv").lines().skip(1).toList()) {
            told.add(Integer.toString(Integer.parseInt(line.substring(1, 7))));
            rows++;
        }
        List<String> trunks = sbc.simulator().table("resource").stream()
                .map(document -> Xml.of(document).text("trunkId"))
                .filter(id -> id.matches("200[0-9]{3}"))
                .toList();
        assertThat(trunks).hasSize(40);
        assertThat(told).containsAll(trunks);
        assertThat(rows).isBetween(10, 39);
    }

    /** Every customer of the switch was left out, and nothing said that one line of the settings was the reason. */
    @Test
    void whatAllHaveInCommonIsSaidOnceAndTheSettingsAreNamed() {
        product.settings(product.settings().with("owned-ids", "200000-200999"));

        Ended ended = export();

        ends(3, ended);
        assertThat(ended.out())
                .contains("7 from '0' to '3'", "customer-routes", "no " + folder.resolve("adopted/customers.csv"));
        assertThat(folder.resolve("adopted/customers.csv")).doesNotExist();
    }

    @Test
    void ownedIdsWithoutATrunkAreSaidWithTheIdsThatThereAre() {
        Ended ended = export();

        ends(1, ended);
        assertThat(ended.err()).contains("owned-ids (5000-15999)", "200");
        assertThat(folder.resolve("adopted/customers.csv")).doesNotExist();
    }

    @Test
    void sharedTrunksAndOtherPeoplesAreNotExported() {
        migrate(Row.peering(5000, "198.51.100.10"));

        ends(0, export());

        assertThat(read("customers.csv").lines()).hasSize(2);
    }

    @Test
    void passwordsAreOnlyInTheCustomersFileAndOnlyOnRequest() throws IOException {
        migrate(everyService());
        secret(PASSWORD);
        String cell = PASSWORD.replace("\"", "\"\"");
        export();
        assertThat(read("customers.csv")).doesNotContain(cell).contains("u5001,\n");
        Files.delete(adopted().resolve("customers.csv"));

        ends(0, export("--with-passwords"));

        assertThat(read("customers.csv")).contains("u5001,\"" + cell + "\"\n");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(adopted().resolve("customers.csv"))))
                .isEqualTo("rw-------");
        nothingIsToBeDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MASKED", "ABSENT"})
    void aPasswordThatTheSwitchDoesNotShowIsAnEmptyCell(String display) {
        switchWith(options -> options.passwords(PasswordDisplay.valueOf(display)));
        migrate(everyService());

        ends(0, export("--with-passwords"));

        assertThat(read("customers.csv")).contains("u5001,\n");
        nothingIsToBeDone();
    }

    @Test
    void twoTrunksWithOneAddressHaveNoRowAndAReason() {
        migrate(
                Row.peering(5000, "198.51.100.10"),
                Row.peering(5001, "198.51.100.11"),
                Row.peering(5002, "198.51.100.12"));
        sbc.edit("resource", text -> text.replace("198.51.100.11", "198.51.100.10"), "5001");

        ends(3, export());

        assertThat(read("customers.csv"))
                .contains("C005002")
                .doesNotContain("C005000")
                .doesNotContain("C005001");
        assertThat(read("not-expressed.csv"))
                .contains("5000,no,trunk,id=5000,addresses,,198.51.100.10:5060,refused (address-shared)")
                .contains("5001,no,trunk,id=5001,addresses,,198.51.100.10:5060,refused (address-shared)");
        nothingIsToBeDone();
    }

    @Test
    void anAddressOfATrunkOutsideTheOwnedIdsHasNoRow() {
        migrate(Row.peering(5000, "198.51.100.10"));
        sbc.edit("resource", text -> text.replace("198.51.100.10", "198.18.1.2"), "5000");

        ends(3, export());

        assertThat(read("not-expressed.csv")).contains("198.18.1.2,\"refused (address-taken)");
    }

    @Test
    void whatARowWouldChangeIsSaidWithBothValues() {
        migrate(Row.peering(5000, "198.51.100.10"), Row.peering(5001, "198.51.100.11"));
        sbc.edit("resource", text -> text.replace("<companyName>Customer 5000", "<companyName>=Holding"), "5000");
        sbc.simulator().remove("digit_mapping_index", "5001");

        Ended ended = export();

        ends(3, ended);
        assertThat(read("not-expressed.csv").lines())
                .contains(
                        "5000,no,trunk,id=5000,company,'=Holding,Customer 5000,the row would change it",
                        "5001,no,digit-mapping-table,id=5001,,,,the row would create it");
        assertThat(ended.out()).contains("trunk company, no row: the row would change it (trunk 5000)");
    }

    @Test
    void whatNoColumnSaysIsListedAndTheCustomerStays() {
        migrate(Row.peering(5000, "198.51.100.10").dids("+12125550100"));
        sbc.simulator()
                .put(
                        "digit_mapping",
                        "<XBDigitMapping><dtid>5000</dtid><digitMatch>411</digitMatch><replaceDigits>0</replaceDigits></XBDigitMapping>");
        sbc.edit("resource", text -> text.replace("<optionPoll>disable<", "<optionPoll>enable<"), "5000");

        ends(3, export());

        assertThat(read("customers.csv")).contains("C005000");
        // key and words are the switch's own
        assertThat(read("not-expressed.csv").lines())
                .anyMatch(line -> line.startsWith("5000,yes,digit-mapping,")
                        && line.endsWith(",table=5000 match=411 replacement=0,,no column says it; it stays as it is"))
                .anyMatch(line -> line.startsWith("5000,yes,trunk,id=5000,polling,")
                        && line.contains("a new entry would have another value"));
        nothingIsToBeDone();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() {
        migrate(everyService());
        product.write("adopted/customers.csv", "mine");

        Ended ended = export();

        ends(1, ended);
        assertThat(ended.err()).contains("customers.csv is there already");
        assertThat(read("customers.csv")).isEqualTo("mine");
    }

    @Test
    void aTableThatMayBeCutIsNotExported() {
        migrate(Row.peering(5000, "198.51.100.10"));
        sbc.fillRoutesUpTo(5_200);
        sbc.simulator().faults().add("ignore-paging:download/route");

        Ended ended = export();

        ends(6, ended);
        assertThat(ended.err()).contains("nothing was exported");
        assertThat(has("customers.csv")).isFalse();
    }

    @Test
    void moreCustomersThanTheSettingsAllowAreNotExportedAndTheSettingIsNamed() {
        migrate(everyService());
        product.settings(product.settings().with("input", "{max-rows: 3}"));

        Ended ended = export();

        ends(1, ended);
        assertThat(ended.err()).contains("nothing was exported").contains("input.max-rows");
        assertThat(has("customers.csv")).isFalse();
        assertThat(has("customers.csv.part")).isFalse();
    }

    /** What a stand-by node happens to hold was exported as the base. */
    @Test
    void aStandByNodeIsNotExported() {
        migrate(everyService());
        sbc.simulator().setStandby(true);

        Ended ended = export();

        ends(7, ended);
        assertThat(ended.err()).contains("standby", "active");
        assertThat(adopted()).doesNotExist();
    }

    @Test
    void aSwitchThatIsNotThereIsSaid() {
        product.settings(product.settings()
                .with("switch", product.settings().blocks().get("switch").replaceFirst(":[0-9]+\"", ":1\"")));

        ends(7, export());
    }
}
