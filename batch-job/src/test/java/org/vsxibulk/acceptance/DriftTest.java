package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody does to the switch behind the product's back, and what the next audit says of it. */
@EveryPersonality("every table and every word, changed behind our back")
class DriftTest extends Story {

    private static final Row ONE = Row.peering(5000, "198.51.100.10;198.51.100.11")
            .extensions("3;4")
            .dids("+12125550100;+12125550101")
            .cfa("+12125550100=+13105550199")
            .cfnr("+13105550177");
    private static final Row TWO = Row.dynamic(5001, "u5001", "Kj7-mangrove-Tide-42");

    @Test
    void threeThingsThatSomebodyDidAreFoundRememberedAndResolved() {
        var file = product.customers(ONE, TWO);
        product.run("migrate", file);
        var migrated = sbc.everything();
        sbc.simulator().remove("digit_mapping", "5000", "2125550100");
        sbc.edit("resource", text -> text.replace("<companyName>Customer 5001<", "<companyName>Other Ltd<"), "5001");
        sbc.simulator().put("route_index", "<XBRouteIndex><tid>7000</tid><alias>left over</alias></XBRouteIndex>");

        Ended first = product.run("audit", file);
        assertThat(first.exitCode()).as(first.screen()).isEqualTo(3);
        assertThat(first.findings())
                .extracting(Found::what)
                .containsExactlyInAnyOrder("missing digit-mapping", "mismatch trunk", "orphan route-table");
        assertThat(first.findings()).extracting(Found::status).containsOnly("new");

        Ended second = product.run("audit", file);
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.findings()).hasSize(3).extracting(Found::status).containsOnly("persisting");

        migrated.forEach(
                (table, documents) -> documents.forEach(entry -> sbc.simulator().put(table, entry)));
        sbc.simulator().remove("route_index", "7000");
        Ended third = product.run("audit", file);
        assertThat(third.exitCode()).as(third.screen()).isZero();
        assertThat(third.summary().at("/audit/resolved").asInt()).isEqualTo(3);
    }

    static Stream<Arguments> drifts() {
        return Stream.of(
                drift("missing route-table", sbc -> sbc.remove("route_index", "5000")),
                drift("missing digit-mapping-table", sbc -> sbc.remove("digit_mapping_index", "5000")),
                drift("missing trunk", sbc -> sbc.remove("resource", "5000")),
                drift("missing sip-user", sbc -> sbc.remove("subscriber", "u5001")),
                drift("missing route", sbc -> sbc.remove("route", "5000", "", "3")),
                drift("missing route", sbc -> sbc.remove("route", "10", "2125550101", "1")),
                drift("missing digit-mapping", sbc -> sbc.remove("digit_mapping", "900", "2125550101")),
                drift("mismatch route-table", change("route_index", "Customer 5000", "Somebody", "5000")),
                drift("mismatch digit-mapping-table", change("digit_mapping_index", "Customer 5000", "Me", "5000")),
                drift("mismatch trunk", change("resource", "<fqdn>198.51.100.11<", "<fqdn>198.51.100.12<", "5000")),
                drift("mismatch trunk", change("resource", "<rtid>5001<", "<rtid>0<", "5001")),
                drift("mismatch sip-user", change("subscriber", "<trunkId>5001<", "<trunkId>5000<", "u5001")),
                drift("mismatch sip-user", change("subscriber", "Kj7-mangrove", "Kj8-mangrove", "u5001")),
                drift("mismatch route", change("route", "<rdid>100<", "<rdid>102<", "5000", "", "1")),
                drift(
                        "mismatch digit-mapping",
                        change("digit_mapping", "3105550199", "9005550199", "5000", "2125550100")),
                drift("orphan route-table", add("route_index", "<XBRouteIndex><tid>7000</tid><alias/></XBRouteIndex>")),
                drift(
                        "orphan digit-mapping-table",
                        add("digit_mapping_index", "<XBDigitMappingIndex><dtid>7000</dtid></XBDigitMappingIndex>")),
                drift(
                        "orphan trunk",
                        sbc -> sbc.put(
                                "resource",
                                sbc.find("resource", "200001")
                                        .orElseThrow()
                                        .replace("<trunkId>200001<", "<trunkId>7000<")
                                        .replaceAll("<fqdn>198.18.\\d+.\\d+<", "<fqdn>192.0.2.77<"))),
                drift(
                        "orphan sip-user",
                        add(
                                "subscriber",
                                "<XBSubscriber><username>x</username><password>y</password><trunkId>5000</trunkId></XBSubscriber>")),
                drift(
                        "orphan route",
                        sbc -> sbc.put(
                                "route",
                                sbc.find("route", "10", "2125550100", "1")
                                        .orElseThrow()
                                        .replace("2125550100", "2125550109"))),
                drift(
                        "orphan digit-mapping",
                        add(
                                "digit_mapping",
                                "<XBDigitMapping><dtid>5000</dtid><digitMatch>2125550101</digitMatch>"
                                        + "<replaceDigits>3105550188</replaceDigits></XBDigitMapping>")));
    }

    @ParameterizedTest
    @MethodSource("drifts")
    void oneDriftIsOneFinding(String what, Consumer<Interpreter> drift) {
        MigratedSwitch.of(ONE, TWO).putOn(sbc.simulator());

        drift.accept(sbc.simulator());

        Ended audit = product.run("audit", product.customers(ONE, TWO));

        assertThat(audit.exitCode()).as(audit.screen()).isEqualTo(3);
        assertThat(audit.findings()).extracting(Found::what).containsExactly(what);
    }

    private static Arguments drift(String what, Consumer<Interpreter> drift) {
        return Arguments.of(what, drift);
    }

    private static Consumer<Interpreter> add(String table, String document) {
        return sbc -> sbc.put(table, document);
    }

    private static Consumer<Interpreter> change(String table, String from, String to, String... key) {
        return sbc -> {
            String before = sbc.find(table, key).orElseThrow();
            assertThat(before).contains(from);
            sbc.put(table, before.replace(from, to));
        };
    }
}
