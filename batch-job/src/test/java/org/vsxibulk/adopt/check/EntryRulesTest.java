package org.vsxibulk.adopt.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.adopt.check.Answers.DIALECT;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.NumberForm;
import org.vsxibulk.vsxi.dialect.NumberStyle;
import org.vsxibulk.vsxi.xml.ElementReader;

/** How questions are judged that one value alone does not answer. */
class EntryRulesTest {

    private static void see(EntryRule rule, Table table, String... entries) {
        for (String entry : entries) {
            rule.look(DIALECT.table(table), ElementReader.document("<entry>" + entry + "</entry>"));
        }
    }

    private static void trunks(EntryRule rule, int... ids) {
        IntStream.of(ids).forEach(id -> see(rule, Table.TRUNK, "<trunkId>" + id + "</trunkId>"));
    }

    private static void routesTo(EntryRule rule, int... trunks) {
        IntStream.of(trunks).forEach(id -> see(rule, Table.ROUTE, "<rd><rdid>" + id + "</rdid></rd>"));
    }

    private static String answer(EntryRule rule) {
        return Answers.ofTables(rule::judge);
    }

    @Test
    void valuesThatAreNoIdsOfTheirTableComeFromTheWrongElement() {
        References references = new References();
        trunks(references, 5000, 5001, 5002);
        routesTo(references, 10, 10, 10, 5001);

        assertThat(answer(references))
                .isEqualTo(
                        "red references.destination: 1 of 4 values are ids of trunks; others: '10' ×3"
                                + " | say where the id stands; when this is the place, clear up the entries that name what is not there\n");
    }

    @ParameterizedTest
    @CsvSource({
        "40, 0, green references.destination: 40 of 40",
        "38, 2, yellow",
        "20, 20, yellow",
        "19, 21, red",
        "1, 1, yellow"
    })
    void aFewDanglingOnesAreLeftovers(int right, int wrong, String begins) {
        References references = new References();
        trunks(references, 5000);
        routesTo(references, IntStream.range(0, right).map(i -> 5000).toArray());
        routesTo(references, IntStream.range(0, wrong).map(i -> 7 + i).toArray());

        assertThat(answer(references)).startsWith(begins);
    }

    @Test
    void theDefaultObjectAndWhatCannotBeComparedAreNotCounted() {
        References references = new References();
        routesTo(references, 10, 10);
        assertThat(answer(references)).as("no trunk was seen").isEmpty();

        trunks(references, 10);
        see(references, Table.ROUTE, "<rd><rdid>0</rdid></rd>", "<rd><rdid></rdid></rd>", "<tid></tid>");
        assertThat(answer(references)).isEqualTo("green references.destination: 2 of 2 values are ids of trunks\n");
    }

    @Test
    void moreDifferentValuesThanThereAreTrunksAreNotHeldAndStillCount() {
        References references = new References();
        trunks(references, 1);
        routesTo(references, IntStream.rangeClosed(1, 60_000).toArray());

        assertThat(answer(references)).startsWith("red references.destination: 1 of 60,000");
    }

    private static String lengths(String... pairs) {
        LengthsInOrder lengths = new LengthsInOrder();
        for (String pair : pairs) {
            see(
                    lengths,
                    Table.ROUTE,
                    "<matchLenCondition><minLen>" + pair.replace("-", "</minLen><maxLen>")
                            + "</maxLen></matchLenCondition>");
        }
        return answer(lengths);
    }

    @Test
    void lengthsThatHaveChangedPlacesAreRed() {
        assertThat(lengths("1-40", "3-3", "40-1")).startsWith("green lengths: min-length is the greater one in 1 of 3");
        assertThat(lengths("40-1", "24-1", "1-40", "-", "a-b"))
                .startsWith("red lengths: min-length is the greater one in 2 of 3 routes, for example 24 and 1");
        assertThat(lengths("-", "4-")).isEmpty();
    }

    private static void trunk(EntryRule rule, int id, String type) {
        see(
                rule,
                Table.TRUNK,
                "<trunkId>" + id + "</trunkId><typeSIPgw><direction>" + type + "</direction></typeSIPgw>");
    }

    private static String types(String ofRegistering, int registering, String ofOthers) {
        RegisteringTrunks rule = new RegisteringTrunks();
        IntStream.range(0, 10).forEach(id -> trunk(rule, id, id < registering ? ofRegistering : ofOthers));
        IntStream.range(0, registering).forEach(id -> see(rule, Table.SIP_USER, "<trunkId>" + id + "</trunkId>"));
        see(rule, Table.SIP_USER, "<trunkId>777</trunkId>");
        return answer(rule);
    }

    @Test
    void typeWordsThatHaveChangedPlacesAreToldByTheSipUsers() {
        assertThat(types("dynamic_peering", 3, "peering"))
                .startsWith("green types: 3 of 3 trunks with a SIP user have 'dynamic_peering'");
        assertThat(types("peering", 3, "dynamic_peering"))
                .startsWith("red types: 0 of 3 trunks with a SIP user have 'dynamic_peering'; they have 'peering' ×3");
        assertThat(types("registering", 3, "dynamic_peering")).startsWith("red types");
        assertThat(types("registering", 3, "peering"))
                .startsWith(
                        "red types: 0 of 3 trunks with a SIP user have 'dynamic_peering'; they have 'registering' ×3");
        assertThat(types("registering", 2, "peering")).startsWith("yellow types");
        assertThat(types("peering", 2, "dynamic_peering"))
                .as("two may be leftovers")
                .startsWith("yellow types");
        assertThat(types("peering", 0, "peering")).isEmpty();
    }

    private static String atTheLoop(String policy, int trunks) {
        LoopTrunks rule = new LoopTrunks("203.0.113.9");
        String last = "<node><fqdn>203.0.113.9</fqdn></node>";
        String words = "<groupPolicy>" + policy + "</groupPolicy>";
        see(
                rule,
                Table.TRUNK,
                "<groupPolicy>any</groupPolicy>" + last,
                words + last + "<node><fqdn>192.0.2.1</fqdn></node>");
        IntStream.range(0, trunks)
                .forEach(i -> see(rule, Table.TRUNK, words + "<node><fqdn>192.0.2.1</fqdn></node>" + last));
        return answer(rule);
    }

    @Test
    void trunksThatEndAtTheLoopAddressHaveTheWordForTopDown() {
        assertThat(atTheLoop("top_down", 3))
                .startsWith(
                        "green cfnr.policy: the loop address is the last one of 3 trunks, of which 3 have 'top_down'");
        assertThat(atTheLoop("serial", 3))
                .startsWith(
                        "red cfnr.policy: the loop address is the last one of 3 trunks, of which none has 'top_down';"
                                + " they have 'serial' ×3 | write the word of these trunks");
        assertThat(atTheLoop("serial", 2)).as("two may be mistakes").startsWith("green cfnr.policy");
        assertThat(atTheLoop("serial", 0)).isEmpty();
    }

    private static void addressed(EntryRule rule, int addresses, String policy) {
        see(
                rule,
                Table.TRUNK,
                "<groupPolicy>" + policy + "</groupPolicy>" + "<node><fqdn>192.0.2.1</fqdn></node>".repeat(addresses));
    }

    @Test
    void aPolicyThatOnlyTrunksWithOneAddressHaveIsToBeLookedAt() {
        SeveralAddresses rule = new SeveralAddresses();
        addressed(rule, 1, "top_down");
        addressed(rule, 2, "ordered");
        addressed(rule, 3, "ordered");
        assertThat(answer(rule)).as("two trunks may be set up in any way").isEmpty();

        addressed(rule, 2, "ordered");
        assertThat(answer(rule))
                .startsWith("yellow several-addresses.policy: none of 3 trunks with several addresses has 'top_down';"
                        + " they have 'ordered' ×3");

        addressed(rule, 2, "top_down");
        assertThat(answer(rule)).startsWith("green several-addresses.policy: 'top_down' at 1 of 4");
    }

    private static void inbound(EntryRule rule, int table, String min, String max) {
        see(
                rule,
                Table.ROUTE,
                "<tid>" + table + "</tid><matchLenCondition><minLen>" + min + "</minLen><maxLen>" + max
                        + "</maxLen></matchLenCondition>");
    }

    @Test
    void lengthsOfTheTemplateAreThoseOfLiveInboundRoutes() {
        String ours =
                DIALECT.table(Table.ROUTE).templateValue(Field.ROUTE_MIN_LENGTH).orElse("") + ".."
                        + DIALECT.table(Table.ROUTE)
                                .templateValue(Field.ROUTE_MAX_LENGTH)
                                .orElse("");
        InboundTemplate rule = new InboundTemplate(10);
        inbound(rule, 11, "7", "7");
        assertThat(answer(rule)).isEmpty();

        inbound(rule, 10, "1", "24");
        inbound(rule, 10, "1", "24");
        assertThat(answer(rule))
                .startsWith("yellow inbound-lengths: new inbound routes get " + ours
                        + "; the 2 live ones of table 10 have '1..24' ×2");
    }

    private static String targets(String foreignPrefix, String... numbers) {
        ForeignPrefix rule = new ForeignPrefix();
        var style = new NumberStyle(NumberForm.NATIONAL, "1", foreignPrefix, "*");
        for (String number : numbers) {
            rule.look(number, style);
        }
        return answer(rule);
    }

    @Test
    void aForeignPrefixThatTheDialectDoesNotKnowIsSeenAtForwardingTargets() {
        assertThat(targets("011", "2125550100", "12125550100", "011442079460999", "204", ""))
                .isEmpty();
        assertThat(targets("", "2125550100", "442079460999")).isEmpty();
        assertThat(targets("", "2125550100", "011442079460999"))
                .startsWith("yellow foreign-prefix: 1 target is no number of country 1")
                .contains("for example 011442079460999");
        assertThat(targets("", "011442079460999", "011442079460998", "01133142685300"))
                .startsWith("red foreign-prefix: 3 targets")
                .endsWith("all begin with 011 | say foreign-prefix: \"011\"\n");
        assertThat(targets("", "011442079460999", "011442079460998", "01133142685300", "99442079460998"))
                .startsWith("yellow foreign-prefix: 4 targets");
        assertThat(targets("011", "442079460999", "442079460998", "442079460997"))
                .as("nothing stands before them")
                .startsWith("yellow foreign-prefix: 3 targets");
    }
}
