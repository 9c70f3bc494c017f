package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What belongs to others stays as it is; that other people's entries do not move is looked at after every story. */
class StrangersTest extends Story {

    private static final Row ROW =
            Row.peering(5000, "198.51.100.10;198.51.100.11").dids("+12125550100");

    @Test
    void unknownElementsOfOurOwnTrunkSurviveAnUpdateInTheirOrder() {
        product.run("migrate", product.customers(ROW));
        sbc.edit(
                "resource",
                text -> text.replace(
                                "<protocol>SIP</protocol>",
                                "<labels></labels><protocol>SIP</protocol><geo><site>Zürich &amp; Genève</site>"
                                        + "<note> kept  as it is </note></geo>")
                        .replace(
                                "<fqdn>198.51.100.11</fqdn>",
                                "<siteId>b-7</siteId><fqdn>198.51.100.11</fqdn><weight>5</weight>")
                        .replace("<tos>B8</tos>", "<tos>A0</tos><stirShaken>attest_b</stirShaken>"),
                "5000");
        String before = sbc.simulator().find("resource", "5000").orElseThrow();

        Ended ended = product.run("migrate", product.customers(ROW.with("customer_name", "New Name")));

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(sbc.simulator().find("resource", "5000")).contains(before.replace("Customer 5000", "New Name"));
    }

    @Test
    @EveryPersonality("the nodes of a trunk")
    void aNodeKeepsItsChildrenWhenTheOrderOfTheAddressesChanges() {
        product.run("migrate", product.customers(ROW));
        sbc.edit(
                "resource",
                text -> text.replace("<fqdn>198.51.100.11</fqdn>", "<fqdn>198.51.100.11</fqdn><weight>5</weight>"),
                "5000");

        product.run("migrate", product.customers(ROW.with("addresses", "198.51.100.11;198.51.100.30")));

        Xml trunk = sbc.entry("resource", "5000");
        assertThat(trunk.all("node/fqdn")).containsExactly("198.51.100.11", "198.51.100.30");
        assertThat(trunk.all("node[1]/weight")).containsExactly("5");
        assertThat(trunk.all("node[2]/weight")).isEmpty();
        assertThat(trunk.all("node[2]/netmask")).containsExactly("255.255.255.255");
    }

    @Test
    @EveryPersonality("words of the service state")
    void aTrunkThatSomebodyTookOutOfServiceStaysOutOfService() {
        product.run("migrate", product.customers(ROW));
        sbc.edit("resource", text -> text.replace(">inservice<", ">outofservice<"), "5000");

        product.run("migrate", product.customers(ROW.with("customer_name", "New Name")));

        Xml trunk = sbc.entry("resource", "5000");
        assertThat(trunk.text("name")).isEqualTo("New Name");
        assertThat(trunk.text("typeSIPgw/serviceState")).isEqualTo("outofservice");
    }

    @Test
    void entriesOfACustomerWhoLeftTheFileStay() {
        Row other = Row.peering(5001, "198.51.100.20").dids("+12125550120");
        product.run("migrate", product.customers(ROW, other));
        var before = sbc.everything();

        assertThat(sbc.writesDuring(() -> product.run("migrate", product.customers(ROW))))
                .isEmpty();
        assertThat(sbc.everything()).isEqualTo(before);
    }

    @Test
    void anEmptyCapacityLeavesTheLiveOneAlone() {
        product.run("migrate", product.customers(ROW.with("capacity", "30")));
        sbc.edit("resource", text -> text.replace("<capacity>30<", "<capacity>44<"), "5000");

        product.run("migrate", product.customers(ROW.with("capacity", "").with("customer_name", "New Name")));

        assertThat(sbc.entry("resource", "5000").text("capacity")).isEqualTo("44");
    }
}
