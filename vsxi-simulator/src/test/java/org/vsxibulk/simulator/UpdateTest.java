package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.store.UpdateStyle;

class UpdateTest extends Story {
    private static final String STORED = trunk(
            "5000",
            "<name>old</name><typeSIPgw><portAddress>5060</portAddress><optionPoll>disable</optionPoll></typeSIPgw>"
                    + "<node><fqdn>192.0.2.1</fqdn><netmask>x</netmask></node><node><fqdn>192.0.2.2</fqdn></node>"
                    + "<vendorNote>kept</vendorNote>");
    private static final String SENT = trunk(
            "5000",
            "<name>new</name><typeSIPgw><optionPoll>enable</optionPoll></typeSIPgw><node><fqdn>192.0.2.9</fqdn></node>"
                    + "<added>yes</added>");

    @Test
    void aNewKeyIsInsertedAndAKnownOneIsUpdatedInItsPlace() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        client.update("route", routes(route("1", "100", "<a>1</a>"), route("1", "", "<a>2</a>")));
        client.update("route", routes(route("2", "100", "<a>3</a>"), route("1", "100", "<a>4</a>")));

        assertThat(simulator.table("route"))
                .containsExactly(
                        route("1", "100", "<a>4</a>"), route("1", "", "<a>2</a>"), route("2", "100", "<a>3</a>"));
    }

    @Test
    void mergingKeepsAbsentElementsAndReplacesRepeatedOnes() {
        Simulator simulator = start(options().update(UpdateStyle.MERGE));
        simulator.put("resource", STORED);

        new SwitchClient(simulator).update("resource", trunks(SENT));

        assertThat(simulator.table("resource"))
                .containsExactly(trunk(
                        "5000",
                        "<name>new</name><typeSIPgw><portAddress>5060</portAddress><optionPoll>enable</optionPoll>"
                                + "</typeSIPgw><node><fqdn>192.0.2.9</fqdn></node><vendorNote>kept</vendorNote>"
                                + "<added>yes</added>"));
    }

    @Test
    void mergingKeepsWhatStandsBetweenRepeatedElementsThereWhenNothingIsAbsent() {
        Simulator simulator = start(options().update(UpdateStyle.MERGE));
        String kept = "<typeSIPgw><portAddress>5060</portAddress></typeSIPgw>";
        simulator.put(
                "resource",
                trunk("5000", kept + "<node><fqdn>a</fqdn></node><gap>1</gap><node><fqdn>b</fqdn></node><gap>2</gap>"));
        String more = "<node><fqdn>b</fqdn></node><gap>1</gap><node><fqdn>a</fqdn></node><node><fqdn>c</fqdn></node>"
                + "<gap>2</gap>";

        new SwitchClient(simulator)
                .update("resource", trunks(trunk("5000", "<typeSIPgw><optionPoll>on</optionPoll></typeSIPgw>" + more)));

        assertThat(simulator.table("resource"))
                .containsExactly(trunk(
                        "5000",
                        "<typeSIPgw><portAddress>5060</portAddress><optionPoll>on</optionPoll></typeSIPgw>" + more));
    }

    @Test
    void mergingReplacesARepeatedElementThatStandsAlone() {
        Simulator simulator = start(options().update(UpdateStyle.MERGE));
        simulator.put("route", route("1", "100", "<rd><rdid>1</rdid><con_Routing>yes</con_Routing></rd>"));

        new SwitchClient(simulator).update("route", routes(route("1", "100", "<rd><rdid>2</rdid></rd>")));

        assertThat(simulator.table("route")).containsExactly(route("1", "100", "<rd><rdid>2</rdid></rd>"));
    }

    @Test
    void replacingForgetsWhatWasNotSent() {
        Simulator simulator = start(options().update(UpdateStyle.REPLACE));
        simulator.put("resource", trunk("1", ""));
        simulator.put("resource", STORED);
        simulator.put("resource", trunk("2", ""));

        new SwitchClient(simulator).update("resource", trunks(SENT));

        assertThat(simulator.table("resource")).containsExactly(trunk("1", ""), SENT, trunk("2", ""));
    }

    @Test
    void valuesAreExactTextAndUnknownElementsStay() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);
        String odd = trunk(
                "7",
                "<name> two  spaces </name><companyName>Bäcker &amp; Söhne &lt;日本&gt; 😀</companyName><paiString></paiString>"
                        + "<callRecording><mode>off</mode><mode>on</mode></callRecording><cr>a&#13;b</cr>"
                        + "<long>" + "x".repeat(300) + "</long>");

        client.update("resource", trunks(odd));

        assertThat(simulator.table("resource")).containsExactly(odd);
        assertThat(client.download("resource").body()).contains(odd);
    }

    @Test
    void whatWasDownloadedCanBeSentBackWithoutADifference() {
        Simulator simulator = start(options().base(Base.STRANGERS).update(UpdateStyle.REPLACE));
        SwitchClient client = new SwitchClient(simulator);

        for (String table : simulator.tables()) {
            List<String> before = simulator.table(table);
            assertThat(client.update(table, client.download(table).body()).statusCode())
                    .isEqualTo(200);
            assertThat(simulator.table(table)).isEqualTo(before);
        }
    }

    @Test
    void whiteSpaceBetweenElementsAndCdataDoNotMatter() {
        Simulator simulator = start(options());

        new SwitchClient(simulator)
                .update(
                        "resource",
                        "<?xml version=\"1.0\"?>\n<!-- c -->\n<XBResourceList>\n  <XBResource>\n    <trunkId>7</trunkId>\n"
                                + "    <name><![CDATA[a & b]]></name>\n  </XBResource>\n</XBResourceList>\n");

        assertThat(simulator.table("resource")).containsExactly(trunk("7", "<name>a &amp; b</name>"));
    }
}
