package org.vsxibulk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vsxibulk.settings.Strictness;

/** What only shows when all rows are seen together: the error stands on both rows and names the other line. */
class BaseRulesTest {

    private static final String CREDENTIALS = "Kj7-mangrove-Tide-42";

    @Test
    void aCustomerIdOnTwoRows() {
        both("customer-id-twice", Given.cells("customer_id=C1"), Given.cells("customer_id=C1"));
    }

    @Test
    void aTrunkIdOnTwoRowsIsToldOnceAndNotAgainForItsTables() {
        both("trunk-id-twice", Given.cells(), Given.cells("trunk_id=5000"));
    }

    @Test
    void aRouteTableOnTwoRows() {
        var given = new Given();
        given.idAlignment = Strictness.OFF;
        var base = given.readRows(Given.cells(), Given.cells("route_table_id=5000"));
        assertThat(Given.where(base)).containsExactly("2:4:route-table-twice", "3:4:route-table-twice");
    }

    @Test
    void aMappingTableOnTwoRows() {
        var given = new Given();
        given.idAlignment = Strictness.OFF;
        var base = given.readRows(Given.cells(), Given.cells("digit_mapping_table_id=5000"));
        assertThat(Given.where(base)).containsExactly("2:5:digit-mapping-table-twice", "3:5:digit-mapping-table-twice");
    }

    @Test
    void anAddressOnTwoPeeringTrunks() {
        both("address-shared", Given.cells("addresses=2001:db8::1"), Given.cells("addresses=192.0.2.1;2001:DB8::0:1"));
        both("address-shared", Given.cells("addresses=192.0.2.1:5060"), Given.cells("addresses=192.0.2.1"));
    }

    @Test
    void anAddressMayBeSharedBetweenServicePortsOrWhereTheSettingsAllowIt() {
        String[] other = Given.cells("addresses=198.51.100.1", "service_port=2");
        assertThat(new Given().readRows(Given.cells(), other).problems()).isEmpty();
        var given = new Given();
        given.sharedAddresses = Strictness.OFF;
        String[] same = Given.cells("addresses=198.51.100.1");
        assertThat(given.readRows(Given.cells(), same).problems()).isEmpty();
        given.sharedAddresses = Strictness.WARN;
        assertThat(given.readRows(Given.cells(), same).customers()).hasSize(2);
        assertThat(given.readRows(Given.cells(), same).count(Severity.WARNING)).isEqualTo(2);
    }

    @Test
    void theServicePortOfTheSettingsCountsAsTheRowsOwn() {
        both("address-shared", Given.cells(), Given.cells("addresses=198.51.100.1", "service_port=1"));
    }

    @Test
    void aNumberOnTwoRows() {
        both("did-taken-twice", Given.cells("dids=+12125550100"), Given.cells("dids=+12125550100"));
    }

    @Test
    void aNumberInsideAnotherRowsRange() {
        var base = both(
                "did-taken-twice",
                Given.cells("dids=+12125550100-+12125550199"),
                Given.cells("dids=+12125550110-+12125550119"));
        assertThat(base.problems().get(0).message())
                .isEqualTo("'+12125550110' to '+12125550119' belong also to line 3 (C5001)");
    }

    @Test
    void aNumberIsFoundAlsoOnARowThatIsRejectedForSomethingElse() {
        var base =
                new Given().readRows(Given.cells("dids=+12125550100", "capacity=x"), Given.cells("dids=+12125550100"));
        assertThat(Given.where(base))
                .containsExactly("2:9:whole-number", "2:12:did-taken-twice", "3:12:did-taken-twice");
    }

    @Test
    void numbersThatBecomeEqualOnTheSwitch() {
        var given = new Given();
        given.traits = new SwitchTraits(
                false, true, digits -> Long.toString(digits).replaceFirst("^.*(.{10})$", "$1"), Optional.empty());
        var base = given.readRows(Given.cells("dids=+12125550100"), Given.cells("dids=+442125550100"));
        assertThat(Given.where(base)).contains("2:12:did-same-on-switch", "3:12:did-same-on-switch");
        assertThat(base.problems())
                .filteredOn(problem -> problem.rule().equals("did-same-on-switch"))
                .first()
                .extracting(Problem::message)
                .isEqualTo("'+12125550100' and '+442125550100' of line 3 (C5001) are both '2125550100' on the switch");
        assertThat(base.customers()).isEmpty();
    }

    /** It went through without a word, and no call met what was written. */
    @Test
    void mostNumbersAbroadMeansAnotherCountryOfTheSwitch() {
        var given = new Given();
        given.traits = new SwitchTraits(
                false, true, digits -> Long.toString(digits).replaceFirst("^49", ""), Optional.of("49"));
        var base = given.readRows(
                Given.cells("dids=+493012345678;+12125550100"), Given.cells("dids=+12125550101-+12125550104"));

        assertThat(Given.where(base)).containsExactly("2:12:numbers-abroad");
        assertThat(base.problems().get(0).message())
                .isEqualTo("5 of 6 numbers are not of country 49, whose numbers the switch keeps without country code:"
                        + " '+12125550100' becomes '12125550100' there");
        assertThat(base.customers()).hasSize(2);
        assertThat(given.readRows(Given.cells("dids=+493012345678;+12125550100"))
                        .problems())
                .as("half of them is nothing unusual")
                .isEmpty();
        given.traits = SwitchTraits.unknown();
        assertThat(given.readRows(Given.cells("dids=+12125550100")).problems()).isEmpty();
    }

    @Test
    void aLoopOfTwoCustomersNamesItsChainOnBothRows() {
        var base = both(
                "cfa-loop",
                Given.cells("dids=+12125550100", "cfa=*=+13125550100"),
                Given.cells("dids=+13125550100;+13125550101", "cfa=+13125550100=+12125550100"));
        assertThat(base.problems().get(0).message())
                .isEqualTo(
                        "CFA comes back: '+12125550100' of line 2 (C5000) to '+13125550100' of line 3 (C5001) to '+12125550100'");
    }

    @Test
    void aLoopOfThreeCustomersStandsOnAllThreeAndNotOnTheOneThatLeadsIntoIt() {
        var base = new Given()
                .readRows(
                        Given.cells("dids=+12125550100", "cfa=*=+12125550101"),
                        Given.cells("dids=+12125550101", "cfa=*=+12125550102"),
                        Given.cells("dids=+12125550102", "cfa=*=+12125550103"),
                        Given.cells("dids=+12125550103", "cfa=*=+12125550101"));
        assertThat(Given.where(base)).containsExactly("3:13:cfa-loop", "4:13:cfa-loop", "5:13:cfa-loop");
        assertThat(base.customers()).hasSize(1);
    }

    @Test
    void aChainThatEndsIsNoLoop() {
        var base = new Given()
                .readRows(
                        Given.cells("dids=+12125550100", "cfa=*=+12125550101"),
                        Given.cells("dids=+12125550101;+12125550102", "cfa=+12125550102=+12125550100"));
        assertThat(base.problems()).isEmpty();
    }

    @Test
    void aUserNameOnTwoRowsWhateverItsCase() {
        both("username-twice", dynamic("User", CREDENTIALS), dynamic("uSER", CREDENTIALS + "x"));
    }

    @Test
    void aSharedPasswordIsOnlyAWarning() {
        var base = new Given().readRows(dynamic("u1", CREDENTIALS), dynamic("u2", CREDENTIALS));
        assertThat(Given.where(base)).containsExactly("2:16:password-shared", "3:16:password-shared");
        assertThat(base.customers()).hasSize(2);
    }

    @Test
    void cfnrNeedsALoopTrunk() {
        var given = new Given();
        given.loop = Optional.empty();
        var base = given.readRows(Given.cells("dids=+12125550100", "cfnr=+13105550177"));
        assertThat(Given.where(base)).containsExactly("2:14:cfnr-needs-loop");
    }

    @Test
    void cfnrOnDynamicPeeringNeedsAFirstAddressOfTheDialect() {
        var given = new Given();
        given.traits = new SwitchTraits(false, false, Long::toString, Optional.empty());
        String[] withCfnr = Given.cells(
                "addresses=",
                "trunk_type=dynamic-peering",
                "sip_username=u1",
                "dids=+12125550100",
                "cfnr=+13105550177");
        var base = given.readRows(withCfnr);
        assertThat(Given.where(base)).containsExactly("2:14:cfnr-dynamic-address");
    }

    @Test
    void portsMayDifferWhereTheDialectHasAPlaceForThem() {
        var given = new Given();
        given.traits = new SwitchTraits(true, true, Long::toString, Optional.empty());
        assertThat(given.readRows(Given.cells("addresses=192.0.2.1:5060;192.0.2.2:5070"))
                        .problems())
                .isEmpty();
    }

    @Test
    void idAlignmentMayBeAWarningOrOff() {
        var given = new Given();
        given.idAlignment = Strictness.WARN;
        assertThat(given.readRows(Given.cells("route_table_id=6000")).count(Severity.WARNING))
                .isEqualTo(1);
        given.idAlignment = Strictness.OFF;
        assertThat(given.readRows(Given.cells("route_table_id=6000")).problems())
                .isEmpty();
    }

    private static String[] dynamic(String user, String password) {
        return Given.cells(
                "addresses=", "trunk_type=dynamic-peering", "sip_username=" + user, "sip_password=" + password);
    }

    private static CustomerBase both(String rule, String[] first, String[] second) {
        var base = new Given().readRows(first, second);
        assertThat(base.problems()).extracting(Problem::rule).containsExactly(rule, rule);
        assertThat(base.problems()).extracting(Problem::line).containsExactly(2, 3);
        assertThat(base.problems().get(0).message()).contains("line 3");
        assertThat(base.problems().get(1).message()).contains("line 2");
        assertThat(base.customers()).isEmpty();
        return base;
    }
}
