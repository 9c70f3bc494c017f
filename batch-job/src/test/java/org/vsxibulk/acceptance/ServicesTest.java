package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every service of the guide, as fields that stand on the switch afterwards. */
@EveryPersonality("the documents of all six tables, the words of their values, numbers")
class ServicesTest extends Story {

    private void migrate(Row... rows) {
        Ended ended = product.run("migrate", product.customers(rows));
        assertThat(ended.exitCode()).as(ended.screen()).isZero();
    }

    private void shows(Xml entry, Map<String, String> fields) {
        fields.forEach((path, value) -> assertThat(entry.text(path)).as(path).isEqualTo(value));
    }

    private Xml trunk() {
        return sbc.entry("resource", "5000");
    }

    @Test
    void peeringIsATrunkWithOneAddressAndItsTwoTables() {
        migrate(Row.peering(5000, "198.51.100.10").with("capacity", "50").with("cps_limit", "5"));

        shows(
                trunk(),
                Map.of(
                        "resourceType", "peering",
                        "name", "Customer 5000",
                        "companyName", "Customer 5000",
                        "rtid", "5000",
                        "dtid", "5000",
                        "svcPortIndex", "1",
                        "stopRouteProfile", "3",
                        "node/fqdn", "198.51.100.10",
                        "capacity", "50",
                        "cpsLimit", "5"));
        assertThat(trunk().text("typeSIPgw/portAddress")).isEqualTo("5060");
        assertThat(trunk().text("typeSIPgw/serviceState")).isEqualTo("inservice");
        assertThat(sbc.entry("route_index", "5000").text("alias")).isEqualTo("Customer 5000");
        assertThat(sbc.entry("digit_mapping_index", "5000").text("alias")).isEqualTo("Customer 5000");
    }

    @Test
    void dynamicPeeringHasCredentialsThatAreBoundToTheTrunk() {
        migrate(Row.dynamic(5000, "u5000", secret("Kj7-mangrove-Tide-42")));

        assertThat(trunk().text("resourceType")).isEqualTo("dynamic_peering");
        assertThat(trunk().text("node/fqdn")).isEqualTo("dynamic");
        shows(
                sbc.entry("subscriber", "u5000"),
                Map.of("trunkId", "5000", "password", "Kj7-mangrove-Tide-42", "state", "enable"));
    }

    @Test
    void everyCustomerCanCallOutOverTheCarriersInTheirOrder() {
        migrate(Row.peering(5000, "198.51.100.10"));

        Xml route = sbc.entry("route", "5000", "", "1");
        assertThat(route.all("rd/rdid")).containsExactly("100", "101");
        shows(route, Map.of("policy", "top_down", "matchLenCondition/minLen", "8", "matchLenCondition/maxLen", "40"));
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "5"})
    void extensionDiallingIsADefaultRouteOfExactlyThatLengthToTheOwnTrunk(String length) {
        migrate(Row.peering(5000, "198.51.100.10").extensions(length));

        shows(
                sbc.entry("route", "5000", "", length),
                Map.of(
                        "digitMatch", "",
                        "extension", length,
                        "matchLenCondition/minLen", length,
                        "matchLenCondition/maxLen", length,
                        "rd/rdid", "5000"));
    }

    @Test
    void removingOneExtensionLengthLeavesTheRouteOfTheOtherAlone() {
        Row row = Row.peering(5000, "198.51.100.10");
        migrate(row.extensions("3;5"));
        var five = sbc.simulator().find("route", "5000", "", "5");

        migrate(row.extensions("5"));

        assertThat(sbc.simulator().find("route", "5000", "", "5")).isEqualTo(five);
        assertThat(sbc.entry("route", "5000", "", "5").text("rd/rdid")).isEqualTo("5000");
    }

    @Test
    void callForwardAlwaysOfAllCallsIsOneMapping() {
        migrate(Row.peering(5000, "198.51.100.10").dids("+12125550100").cfa("*=+13105550199"));

        assertThat(sbc.entry("digit_mapping", "5000", "*").text("replaceDigits"))
                .isEqualTo("3105550199");
    }

    @Test
    void callForwardAlwaysOfSingleNumbersGoesOnNetAndOffNet() {
        migrate(Row.peering(5000, "198.51.100.10")
                .extensions("3")
                .dids("+12125550100;+12125550101;+12125550102")
                .cfa("+12125550100=+13105550199;+12125550101=204"));

        assertThat(sbc.entry("digit_mapping", "5000", "2125550100").text("replaceDigits"))
                .isEqualTo("3105550199");
        assertThat(sbc.entry("digit_mapping", "5000", "2125550101").text("replaceDigits"))
                .isEqualTo("204");
        assertThat(sbc.has("digit_mapping", "5000", "2125550102")).isFalse();
    }

    @Test
    void callForwardNotReachableOfAllNumbersGoesThroughTheLoopTrunk() {
        migrate(Row.peering(5000, "198.51.100.10")
                .dids("+12125550100-+12125550102")
                .cfnr("+13105550177"));

        shows(trunk(), Map.of("groupPolicy", "top_down", "typeSIPgw/optionPoll", "enable", "stopRouteProfile", "3"));
        assertThat(trunk().all("node/fqdn")).containsExactly("198.51.100.10", "203.0.113.9");
        for (String did : List.of("2125550100", "2125550101", "2125550102")) {
            assertThat(sbc.entry("digit_mapping", "900", did).text("replaceDigits"))
                    .isEqualTo("3105550177");
        }
    }

    @Test
    void callForwardNotReachableOfSingleNumbersLeavesTheOthersUnforwarded() {
        migrate(Row.peering(5000, "198.51.100.10")
                .dids("+12125550100;+12125550101")
                .cfnr("+12125550101=+13105550178"));

        assertThat(sbc.entry("digit_mapping", "900", "2125550101").text("replaceDigits"))
                .isEqualTo("3105550178");
        assertThat(sbc.has("digit_mapping", "900", "2125550100")).isFalse();
        assertThat(trunk().all("node/fqdn")).endsWith("203.0.113.9");
    }

    @Test
    void failoverIsThePrimaryThenTheBackupsThenTheLoop() {
        migrate(Row.peering(5000, "198.51.100.30;198.51.100.10;backup.customer.example")
                .dids("+12125550100")
                .cfnr("+13105550177"));

        assertThat(trunk().all("node/fqdn"))
                .containsExactly("198.51.100.30", "198.51.100.10", "backup.customer.example", "203.0.113.9");
        shows(trunk(), Map.of("groupPolicy", "top_down", "typeSIPgw/optionPoll", "enable"));
    }

    @Test
    void inboundCallsOfEachNumberOfARangeReachTheTrunk() {
        migrate(Row.peering(5000, "198.51.100.10").dids("+12125550100;+12125550110-+12125550112"));

        for (String did : List.of("2125550100", "2125550110", "2125550111", "2125550112")) {
            Xml route = sbc.entry("route", "10", did, "1");
            assertThat(route.text("rd/rdid")).isEqualTo("5000");
            shows(route, Map.of("matchLenCondition/minLen", "1", "matchLenCondition/maxLen", "40"));
        }
    }

    @Test
    void allServicesTogetherOnADynamicTrunk() {
        migrate(Row.dynamic(5000, "u5000", secret("Quartz-Willow-88-orbit"))
                .extensions("3;4")
                .dids("+12125550100-+12125550101")
                .cfa("+12125550100=2001")
                .cfnr("+13105550177"));

        assertThat(trunk().all("node/fqdn")).containsExactly("dynamic", "203.0.113.9");
        shows(trunk(), Map.of("groupPolicy", "top_down", "typeSIPgw/optionPoll", "enable"));
        assertThat(sbc.entry("digit_mapping", "5000", "2125550100").text("replaceDigits"))
                .isEqualTo("2001");
        assertThat(sbc.entry("digit_mapping", "900", "2125550100").text("replaceDigits"))
                .isEqualTo("3105550177");
        assertThat(sbc.has("route", "5000", "", "3")).isTrue();
        assertThat(sbc.has("route", "5000", "", "4")).isTrue();
        assertThat(sbc.entry("subscriber", "u5000").text("trunkId")).isEqualTo("5000");
    }
}
