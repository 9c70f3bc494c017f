package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** One good row with some cells changed, and the rules that must speak, with their columns. */
class RowRulesTest {

    private static final String OWN = "dids=+12125550100;+12125550101";

    private static final List<String> CASES = List.of(
            "a good row | capacity=5 | ",
            "an empty customer id | customer_id= | value-missing@customer_id",
            "an empty name | customer_name= | value-missing@customer_name",
            "an empty trunk id | trunk_id= | value-missing@trunk_id",
            "an empty trunk type | trunk_type= | value-missing@trunk_type",
            "a name of only spaces | customer_name=    | value-missing@customer_name",
            "an error value as a name | customer_name=#N/A | spreadsheet-error@customer_name",
            "an error value as a key | customer_id=#REF! | spreadsheet-error@customer_id",
            "a truth value as a key | customer_id=TRUE | spreadsheet-truth-value@customer_id",
            "a name with an apostrophe is a name | customer_name='t Hof | ",
            "trunk 0 | trunk_id=0 | trunk-id-form@trunk_id",
            "a negative trunk id | trunk_id=-5000 | trunk-id-form@trunk_id",
            "a leading zero | trunk_id=05000 | trunk-id-form@trunk_id",
            "a trunk id of seven digits | trunk_id=1234567 | trunk-id-form@trunk_id",
            "a trunk id beyond all integers | trunk_id=99999999999999999999 | trunk-id-form@trunk_id",
            "Arabic digits | trunk_id=٥٠٠٠ | trunk-id-form@trunk_id",
            "thousands separated | trunk_id=5.000 | trunk-id-form@trunk_id",
            "scientific notation as an id | trunk_id=5E+03 | spreadsheet-scientific@trunk_id",
            "an apostrophe before an id | trunk_id='5000 | spreadsheet-apostrophe@trunk_id",
            "an id outside the owned ones | trunk_id=20000 | trunk-id-range@trunk_id,table-id-range@route_table_id,table-id-range@digit_mapping_table_id",
            "the loop trunk | trunk_id=900 | trunk-id-range@trunk_id,trunk-id-reserved@trunk_id,table-id-range@route_table_id,table-id-range@digit_mapping_table_id,table-id-reserved@digit_mapping_table_id",
            "a carrier trunk | trunk_id=101 | trunk-id-range@trunk_id,trunk-id-reserved@trunk_id,table-id-range@route_table_id,table-id-range@digit_mapping_table_id",
            "the inbound route table | route_table_id=10 | table-id-range@route_table_id,table-id-reserved@route_table_id,id-alignment@route_table_id",
            "the loop's mapping table | digit_mapping_table_id=900 | table-id-range@digit_mapping_table_id,table-id-reserved@digit_mapping_table_id,id-alignment@digit_mapping_table_id",
            "a table that is no number | route_table_id=abc | table-id-form@route_table_id",
            "a date as a table | digit_mapping_table_id=03-Apr | spreadsheet-date@digit_mapping_table_id",
            "tables of another number | route_table_id=5005;digit_mapping_table_id=5006 | id-alignment@route_table_id,id-alignment@digit_mapping_table_id",
            "an unknown type | trunk_type=static | trunk-type-word@trunk_type",
            "the type as the switch's screens write it | trunk_type=Peering | ",
            "peering without an address | addresses= | address-missing@addresses",
            "dynamic peering with an address | trunk_type=dynamic-peering;sip_username=u1 | address-on-dynamic@addresses",
            "three parts | addresses=198.51.100 | address-form@addresses",
            "a part above 255 | addresses=198.51.100.256 | address-form@addresses",
            "leading zeros in a part | addresses=198.051.100.010 | address-form@addresses",
            "hexadecimal parts | addresses=0xC6.51.100.1 | address-form@addresses",
            "one big number | addresses=3325256714 | address-form@addresses",
            "a network | addresses=198.51.100.0/24 | address-form@addresses",
            "a wildcard | addresses=198.51.100.* | address-form@addresses",
            "a range of addresses | addresses=198.51.100.1-9 | address-form@addresses",
            "a URL | addresses=https://pbx.example.net | address-form@addresses",
            "a name without a dot | addresses=pbx | address-form@addresses",
            "an underscore | addresses=pbx_1.example.net | address-form@addresses",
            "a label that begins with a hyphen | addresses=-pbx.example.net | address-form@addresses",
            "two dots | addresses=pbx..example.net | address-form@addresses",
            "a numeric top-level domain | addresses=pbx.example.123 | address-form@addresses",
            "an umlaut | addresses=bücher.example | address-form@addresses",
            "port 0 | addresses=198.51.100.1:0 | address-form@addresses",
            "port 65536 | addresses=198.51.100.1:65536 | address-form@addresses",
            "an empty port | addresses=198.51.100.1: | address-form@addresses",
            "IPv6 with a zone | addresses=fe80::1%eth0 | address-form@addresses",
            "IPv6 with a triple colon | addresses=2001:db8:::1 | address-form@addresses",
            "IPv6 in half a bracket | addresses=[2001:db8::1 | address-form@addresses",
            "IPv4 in IPv6 clothing | addresses=::ffff:198.51.100.1 | address-form@addresses",
            "brackets around IPv4 | addresses=[198.51.100.1] | address-form@addresses",
            "an empty address in between | addresses=198.51.100.1;;198.51.100.2 | address-form@addresses",
            "a comma between addresses | addresses=198.51.100.1, 198.51.100.2 | address-form@addresses",
            "loopback | addresses=127.0.0.1 | address-special@addresses",
            "loopback in IPv6 | addresses=::1 | address-special@addresses",
            "localhost | addresses=localhost | address-special@addresses",
            "multicast | addresses=239.1.2.3 | address-special@addresses",
            "multicast in IPv6 | addresses=ff02::1 | address-special@addresses",
            "unspecified | addresses=0.0.0.0 | address-special@addresses",
            "unspecified in IPv6 | addresses=:: | address-special@addresses",
            "broadcast | addresses=255.255.255.255 | address-special@addresses",
            "reserved | addresses=240.0.0.1 | address-special@addresses",
            "a private address | addresses=10.1.2.3 | address-private@addresses",
            "a private address in IPv6 | addresses=fd00::1 | address-private@addresses",
            "carrier-grade NAT | addresses=100.64.0.1 | address-private@addresses",
            "the loop address | addresses=203.0.113.9 | address-loop@addresses",
            "the loop address with a port | addresses=203.0.113.9:5060 | address-loop@addresses",
            "the backup is the primary | addresses=2001:db8::1;2001:DB8:0::1 | address-repeated@addresses",
            "different ports | addresses=198.51.100.1:5060;198.51.100.2:5070 | address-ports@addresses",
            "one port and none | addresses=198.51.100.1:5070;198.51.100.2 | address-ports@addresses",
            "service port 0 | service_port=0 | whole-number@service_port",
            "capacity with a unit | capacity=50 calls | whole-number@capacity",
            "a negative call rate | cps_limit=-1 | whole-number@cps_limit",
            "a fraction | capacity=2.5 | spreadsheet-date@capacity",
            "capacity 0 is a limit | capacity=0 | ",
            "a date as extension lengths | extension_lengths=03-Apr | spreadsheet-date@extension_lengths",
            "another date | extension_lengths=3/4/2026 | spreadsheet-date@extension_lengths",
            "a date in ISO form | extension_lengths=2026-04-03 | spreadsheet-date@extension_lengths",
            "a German date | extension_lengths=04. Mrz; | extension-length-form@extension_lengths",
            "length 1 | extension_lengths=1 | extension-length-form@extension_lengths",
            "length 8 | extension_lengths=3;8 | extension-length-form@extension_lengths",
            "scientific notation | dids=1.2125E+10 | spreadsheet-scientific@dids",
            "scientific notation with a comma | dids=1,21256E+10 | spreadsheet-scientific@dids",
            "a lost plus | dids=12125550100 | number-lost-plus@dids",
            "ten digits | dids=2125550100 | number-lost-plus@dids",
            "a dialling prefix | dids=0012125550100 | number-lost-plus@dids",
            "an error value as a number | dids=#VALUE! | spreadsheet-error@dids",
            "hashes for a narrow column | dids=######## | spreadsheet-error@dids",
            "a truth value as a number | dids=FALSE | spreadsheet-truth-value@dids",
            "an apostrophe before a number | dids='+12125550100 | spreadsheet-apostrophe@dids",
            "a number as people write it | dids=+1 (212) 555-0100 | number-punctuation@dids",
            "a tel URI | dids=tel:+12125550100 | number-punctuation@dids",
            "words | dids=none | number-form@dids",
            "a number that begins with 0 | dids=+02125550100 | number-form@dids",
            "sixteen digits | dids=+1212555010012345 | number-form@dids",
            "two pluses | dids=++12125550100 | number-form@dids",
            "an area code that begins with 1 | dids=+11125550100 | number-nanp-shape@dids",
            "area code 911 | dids=+19115550100 | number-nanp-shape@dids",
            "an exchange that begins with 0 | dids=+12120550100 | number-nanp-shape@dids",
            "exchange 411 | dids=+12124110100 | number-nanp-shape@dids",
            "a digit too few | dids=+1212555010 | number-nanp-shape@dids",
            "a digit too many | dids=+121255501000 | number-nanp-shape@dids",
            "no such country | dids=+9992125550100 | number-country-code@dids",
            "a French number too short | dids=+3312345 | number-length@dids",
            "a French number too long | dids=+33123456789012 | number-length@dids",
            "a British number that may be fictional | dids=+442079460000 | ",
            "a French number of no range | dids=+33012345678 | number-unassigned@dids",
            "a range in short form | dids=+12125550110-119 | range-form@dids",
            "a range without plus | dids=12125550110-12125550119 | number-lost-plus@dids",
            "a range that runs backwards | dids=+12125550119-+12125550110 | range-order@dids",
            "a range of a million | dids=+12125550000-+12126550000 | range-size@dids",
            "a number twice on its row | dids=+12125550100;+12125550100-+12125550102 | did-repeated@dids",
            "forwarding without a source | cfa=+13105550199 | forward-form@cfa",
            "forwarding to a word | cfa=*=voicemail | forward-form@cfa",
            "forwarding from a word | cfa=all=+13105550199 | forward-form@cfa",
            "forwarding to nowhere | cfa=*= | forward-form@cfa",
            "forwarding of all twice | cfa=*=+13105550199;*=+13105550198 | forward-source-twice@cfa",
            "forwarding of a number twice | " + OWN.replace(";", "~")
                    + ";cfa=+12125550100=+13105550199~+12125550100=+13105550198 | forward-source-twice@cfa",
            "forwarding to a national number | cfa=*=3105550199 | number-lost-plus@cfa",
            "forwarding of a stranger's number | " + OWN.replace(";", "~")
                    + ";cfa=+12125550999=+13105550199 | forward-source-own@cfa",
            "CFNR of a stranger's number | " + OWN.replace(";", "~")
                    + ";cfnr=+12125550999=+13105550199 | forward-source-own@cfnr",
            "an extension without extension dialling | cfa=*=204 | cfa-extension-length@cfa",
            "an extension of another length | extension_lengths=4;cfa=*=204 | cfa-extension-length@cfa",
            "CFA to an own number | " + OWN.replace(";", "~") + ";cfa=+12125550100=+12125550101 | cfa-target-own@cfa",
            "CFA of all to an own number | " + OWN.replace(";", "~") + ";cfa=*=+12125550101 | cfa-target-own@cfa",
            "CFNR to an own number | " + OWN.replace(";", "~") + ";cfnr=+12125550101 | cfnr-target-own@cfnr",
            "CFNR to an extension | " + OWN.replace(";", "~")
                    + ";extension_lengths=3;cfnr=204 | cfnr-target-off-net@cfnr",
            "CFNR without numbers | cfnr=+13105550177 | cfnr-needs-did@cfnr",
            "a premium target | cfa=*=+19005550199 | target-premium@cfa",
            "a premium target abroad | cfa=*=+449098790000 | target-premium@cfa,target-international@cfa",
            "a target abroad | cfa=*=+442079460000 | target-international@cfa",
            "a target on an island of +1 | cfa=*=+18765550199 | target-international@cfa",
            "dynamic peering without a user name | trunk_type=dynamic-peering;addresses= | username-missing@sip_username",
            "peering with a user name | sip_username=u1 | credentials-on-peering@sip_username",
            "peering with a password | sip_password=Kj7-mangrove-Tide-42 | credentials-on-peering@sip_password",
            "a user name with a domain | trunk_type=dynamic-peering;addresses=;sip_username=u1@example.net | username-form@sip_username",
            "a short password | trunk_type=dynamic-peering;addresses=;sip_username=u1;sip_password=short | password-weak@sip_password",
            "the user name as password | trunk_type=dynamic-peering;addresses=;sip_username=user-number-one;sip_password=USER-number-one | password-weak@sip_password",
            "the number as password | trunk_type=dynamic-peering;addresses=;dids=+12125550100;sip_username=u1;sip_password=+12125550100 | password-weak@sip_password",
            "a password with a space at its end | trunk_type=dynamic-peering;addresses=;sip_username=u1;sip_password=Kj7-mangrove-Tide-42  | password-spaces@sip_password",
            "an error value as password | trunk_type=dynamic-peering;addresses=;sip_username=u1;sip_password=#N/A | spreadsheet-error@sip_password,password-weak@sip_password",
            "a zero-width space | customer_name=Ac\u200bme | invisible-character@customer_name",
            "a no-break space | customer_name=Ac\u00a0me | invisible-character@customer_name",
            "a direction mark in a number | dids=\u202a+12125550100\u202c | invisible-character@dids,number-form@dids",
            "a bell | customer_name=Ac\u0007me | control-character@customer_name",
            "a tab in a name | customer_name=Ac\tme | control-character@customer_name",
            "a NUL | customer_name=Ac\u0000me | control-character@customer_name",
            "a character that XML forbids | customer_name=Ac\uffffme | control-character@customer_name",
            "a control character of the second set | customer_name=Ac\u0085me | control-character@customer_name");

    @TestFactory
    Stream<DynamicTest> eachRuleSpeaksForItsRow() {
        return CASES.stream().map(line -> {
            String[] parts = line.split(" \\|( |$)", 3);
            return DynamicTest.dynamicTest(parts[0], () -> check(parts[1], parts[2].strip()));
        });
    }

    /** Each of them was parsed by three rules, and made an exception: a row of a megabyte took minutes. */
    @Test
    @Timeout(20)
    void aListOfAMillionAddressesIsCountedAndNotRead() {
        for (String text : List.of("", "a", "1.2.3")) {
            check(
                    "addresses=" + (text + "~").repeat(1_000_000 / (text.length() + 1)),
                    "address-count@addresses,address-form@addresses");
        }
    }

    @Test
    void beyondTheMostAddressesNoneIsLookedAt() {
        StringBuilder addresses = new StringBuilder();
        for (int host = 1; host <= 100; host++) {
            addresses.append("198.51.100.").append(host).append('~');
        }
        check("addresses=" + addresses + "what?", "address-count@addresses");
    }

    private static void check(String changes, String expected) {
        // a semicolon in a cell is written ~ where it stands before a further cell
        String[] cells = Arrays.stream(changes.split(";(?=[a-z_]+=)"))
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.replace('~', ';'))
                .toArray(String[]::new);
        var base = new Given().readRows(cells);
        List<String> found = base.problems().stream()
                .map(problem -> problem.rule() + "@" + problem.column())
                .distinct()
                .toList();
        assertThat(found).containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(","));
        boolean error = base.count(Severity.ERROR) > 0;
        assertThat(base.customers()).hasSize(error ? 0 : 1);
        assertThat(base.rejectedLines()).isEqualTo(error ? Set.of(2) : Set.of());
        assertThat(base.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.columnNumber()).isPositive();
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.mend()).isNotBlank();
        });
    }
}
