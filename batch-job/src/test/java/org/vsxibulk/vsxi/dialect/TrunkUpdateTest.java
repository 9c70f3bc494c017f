package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;

/** How single elements of a live entry are kept, put in, moved and dropped. */
class TrunkUpdateTest {

    private static final TableDialect TRUNKS = TestDialects.plain().table(Table.TRUNK);
    private static final TableDialect GATEWAYS = TestDialects.other().table(Table.TRUNK);
    private static final TableDialect ACCOUNTS = TestDialects.other().table(Table.SIP_USER);
    private static final TableDialect USERS = TestDialects.plain().table(Table.SIP_USER);

    @Test
    void nodesThatStayKeepTheirOtherChildrenWhenTheOrderChanges() {
        Element live = ElementReader.document("<XBResource><trunkId>1</trunkId>"
                + "<node><fqdn>192.0.2.1</fqdn><netmask>255.255.255.0</netmask><odd>1</odd></node>"
                + "<node><fqdn>PBX.example.NET</fqdn><odd>2</odd></node><rtid>7</rtid></XBResource>");
        Element updated = TRUNKS.update(live, addresses("pbx.example.net", "192.0.2.9", "192.0.2.1"));
        assertThat(updated)
                .hasToString("<XBResource><trunkId>1</trunkId>"
                        + "<node><fqdn>PBX.example.NET</fqdn><odd>2</odd></node>"
                        + "<node><fqdn>192.0.2.9</fqdn><netmask>255.255.255.255</netmask><capacity>0</capacity>"
                        + "<cpsLimit>0</cpsLimit><cacProfileId>0</cacProfileId></node>"
                        + "<node><fqdn>192.0.2.1</fqdn><netmask>255.255.255.0</netmask><odd>1</odd></node>"
                        + "<rtid>7</rtid></XBResource>");
    }

    /** It was put behind the last node, on every update of such a trunk. */
    @Test
    void whatStandsBetweenNodesStaysBetweenThem() {
        Element live =
                ElementReader.document("<XBResource><trunkId>1</trunkId><a/><node><fqdn>192.0.2.1</fqdn></node><b/>"
                        + "<node><fqdn>192.0.2.2</fqdn></node><c/><rtid>7</rtid></XBResource>");
        assertThat(TRUNKS.update(live, addresses("192.0.2.1", "192.0.2.2"))).isEqualTo(live);
        assertThat(TRUNKS.update(live, addresses("192.0.2.2", "192.0.2.1")))
                .hasToString("<XBResource><trunkId>1</trunkId><a></a><node><fqdn>192.0.2.2</fqdn></node><b></b>"
                        + "<node><fqdn>192.0.2.1</fqdn></node><c></c><rtid>7</rtid></XBResource>");
        assertThat(TRUNKS.update(live, addresses("192.0.2.2")))
                .hasToString("<XBResource><trunkId>1</trunkId><a></a><node><fqdn>192.0.2.2</fqdn></node><b></b>"
                        + "<c></c><rtid>7</rtid></XBResource>");
        assertThat(names(TRUNKS.update(live, addresses("192.0.2.1", "192.0.2.2", "192.0.2.3"))))
                .containsExactly("trunkId", "a", "node", "b", "node", "node", "c", "rtid");
    }

    private static List<String> names(Element entry) {
        return entry.children().stream().map(Element::name).toList();
    }

    @Test
    void nodesThatGoTakeNothingElseWithThem() {
        Element live = ElementReader.document("<Gateway><peers><ping>0</ping><peer><host>192.0.2.1</host></peer>"
                + "<peer><host>192.0.2.2</host><weight>9</weight></peer><extra/></peers></Gateway>");
        assertThat(GATEWAYS.update(live, addresses("192.0.2.2")))
                .hasToString("<Gateway><peers><ping>0</ping><peer><host>192.0.2.2</host><weight>9</weight></peer>"
                        + "<extra></extra></peers></Gateway>");
    }

    @Test
    void absentElementsArePutWhereTheTemplateHasThem() {
        Element live = ElementReader.document(
                "<Gateway><ident><no>1</no></ident><x/><limits><rate>2</rate></limits>" + "<memo>hi</memo></Gateway>");
        DesiredEntry desired = DesiredEntry.of(Table.TRUNK)
                .own(Field.TRUNK_NAME, "Acme")
                .own(Field.TRUNK_TYPE, "peering")
                .own(Field.TRUNK_CAPACITY, 7)
                .own(Field.TRUNK_ADDRESS, List.of("192.0.2.1"))
                .own(Field.TRUNK_ADDRESS_PORT, List.of("5061"))
                .build();
        assertThat(GATEWAYS.update(live, desired))
                .hasToString("<Gateway><ident><no>1</no><title>Acme</title></ident><kind>STATIC</kind><x></x>"
                        + "<limits><calls>7</calls><rate>2</rate></limits>"
                        + "<peers><ping>0</ping><peer><host>192.0.2.1</host><port>5061</port><weight>1</weight></peer>"
                        + "<keepalive>30</keepalive></peers><memo>hi</memo></Gateway>");
    }

    @Test
    void portsAreSetInTheNodeOfTheirAddress() {
        DesiredEntry desired = DesiredEntry.of(Table.TRUNK)
                .own(Field.TRUNK_ADDRESS, List.of("2001:db8::2", "2001:db8::1"))
                .own(Field.TRUNK_ADDRESS_PORT, List.of("5062", "5061"))
                .build();
        Element live = ElementReader.document("<Gateway><peers><peer><host>[2001:DB8:0::1]</host><port>1</port></peer>"
                + "<peer><host>2001:db8::2</host><port>2</port></peer></peers></Gateway>");
        assertThat(GATEWAYS.update(live, desired))
                .hasToString("<Gateway><peers><peer><host>2001:db8::2</host><port>5062</port></peer>"
                        + "<peer><host>[2001:DB8:0::1]</host><port>5061</port></peer></peers></Gateway>");
    }

    @Test
    void theSameValueInAnotherFormIsLeftAsTheSwitchWritesIt() {
        Element live = ElementReader.document(
                "<XBResource><typeSIPgw><optionPoll>ENABLE</optionPoll></typeSIPgw><rtid>005000</rtid></XBResource>");
        DesiredEntry desired = DesiredEntry.of(Table.TRUNK)
                .own(Field.TRUNK_POLLING, "on")
                .own(Field.TRUNK_ROUTE_TABLE, 5000)
                .build();
        assertThat(TRUNKS.differences(desired, live)).isEmpty();
        assertThat(TRUNKS.update(live, desired)).isEqualTo(live);
    }

    @Test
    void whatDiffersIsToldInTheSwitchsOwnWords() {
        Element live = ElementReader.document("<XBResource><groupPolicy>round_robin</groupPolicy>"
                + "<node><fqdn>192.0.2.1</fqdn></node><node><fqdn>192.0.2.2</fqdn></node></XBResource>");
        DesiredEntry desired = DesiredEntry.of(Table.TRUNK)
                .own(Field.TRUNK_POLICY, "top-down")
                .own(Field.TRUNK_ADDRESS, List.of("192.0.2.2", "192.0.2.1"))
                .own(Field.TRUNK_NAME, "Acme")
                .build();
        assertThat(TRUNKS.differences(desired, live))
                .containsExactly(
                        new FieldDifference(Field.TRUNK_NAME, List.of(), List.of("Acme")),
                        new FieldDifference(
                                Field.TRUNK_ADDRESS,
                                List.of("192.0.2.1", "192.0.2.2"),
                                List.of("192.0.2.2", "192.0.2.1")),
                        new FieldDifference(Field.TRUNK_POLICY, List.of("round_robin"), List.of("top_down")));
    }

    @Test
    void aMaskIsNeverSent() {
        for (String mask : List.of("********", "[secret]")) {
            Element live = ElementReader.document("<XBSubscriber><username>u</username><password>" + mask
                    + "</password><password>" + mask + "</password><trunkId>1</trunkId></XBSubscriber>");
            assertThat(USERS.update(live, user().build()))
                    .hasToString("<XBSubscriber><username>u</username><trunkId>5000</trunkId></XBSubscriber>");
            assertThat(USERS.update(live, user().own(Field.SIP_PASSWORD, "new").build()))
                    .hasToString("<XBSubscriber><username>u</username><password>new</password>"
                            + "<trunkId>5000</trunkId></XBSubscriber>");
        }
    }

    /** A hash became the password of a user that was bound to another trunk. */
    @Test
    void whatStandsInPlaceOfAPasswordThatIsNeverShownIsNeverSent() {
        for (String shown : List.of("xxxx", "5f4dcc3b5aa765d61d8327deb882cf99", "Pw***11", "")) {
            Element live = ElementReader.document("<Account><auth><login>u</login><pin>" + shown + "</pin><secret>"
                    + shown + "</secret></auth></Account>");
            assertThat(ACCOUNTS.update(live, DesiredEntry.of(Table.SIP_USER).build()))
                    .hasToString("<Account><auth><login>u</login></auth></Account>");
        }
    }

    @Test
    void passwordsAreComparedOnlyWhereTheSwitchShowsThem() {
        DesiredEntry wanted = user().own(Field.SIP_PASSWORD, "wanted").build();
        assertThat(USERS.differences(wanted, shown("other"))).hasSize(1);
        assertThat(USERS.differences(wanted, shown("other")).get(0).liveText()).isEqualTo("[secret]");
        assertThat(USERS.differences(wanted, shown("wanted"))).isEmpty();
        assertThat(USERS.differences(wanted, shown("********"))).isEmpty();
        assertThat(USERS.differences(wanted, shown(""))).isEmpty();
        Element hashed = ElementReader.document(
                "<Account><gateway>5000</gateway><auth><login>u</login><secret>1f2e3d</secret></auth></Account>");
        assertThat(ACCOUNTS.differences(wanted, hashed)).isEmpty();
    }

    private static Element shown(String password) {
        return ElementReader.document("<XBSubscriber><username>u</username><password>" + password
                + "</password><trunkId>5000</trunkId></XBSubscriber>");
    }

    private static DesiredEntry.Builder user() {
        return DesiredEntry.of(Table.SIP_USER).own(Field.SIP_USERNAME, "u").own(Field.SIP_TRUNK, 5000);
    }

    private static DesiredEntry addresses(String... hosts) {
        return DesiredEntry.of(Table.TRUNK)
                .own(Field.TRUNK_ADDRESS, List.of(hosts))
                .build();
    }
}
