package org.vsxibulk.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.CustomerRoute;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Every service of the guide as the documents that the switch would get, one golden file each. Where a file is wrong on
 * purpose, {@code -Dgolden.write=src/test/resources/golden/blueprint} writes them anew.
 */
class BlueprintGoldenTest {

    private static final Dialect DIALECT = TestDialects.plain();
    /** Without what other tests show. */
    private static final Settings BARE = SettingsFixture.settings()
            .withCustomerRoutes(List.of())
            .withInboundRouteTable(OptionalInt.empty())
            .withLoop(Optional.empty())
            .build();

    private static final Settings WITH_LOOP = SettingsFixture.settings()
            .withCustomerRoutes(List.of())
            .withInboundRouteTable(OptionalInt.empty())
            .build();
    private static final Settings FULL = SettingsFixture.settings()
            .withCustomerRoutes(List.of(
                    new CustomerRoute("", 1, 8, 40, List.of(100, 101)),
                    new CustomerRoute("911", 1, 3, 3, List.of(102))))
            .build();

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("peering", BARE, customer(5000).build()),
                Arguments.of(
                        "failover",
                        BARE,
                        customer(5000)
                                .addresses("198.51.100.10:5070", "pbx2.example.net:5070")
                                .build()),
                Arguments.of(
                        "dynamic-peering",
                        BARE,
                        customer(5000).registering("acme", "pass-word-1234").build()),
                Arguments.of(
                        "customer-routes", FULL, customer(5000).capacity(20).build()),
                Arguments.of(
                        "extension-dialling",
                        BARE,
                        customer(5000).extensions(3, 4).build()),
                Arguments.of(
                        "cfa-all",
                        BARE,
                        customer(5000).dids(12125550100L).cfa("*=+13105550199").build()),
                Arguments.of(
                        "cfa-per-did",
                        BARE,
                        customer(5000)
                                .extensions(3)
                                .dids(12125550100L, 12125550101L)
                                .cfa("+12125550100=204", "+12125550101=+442079460000")
                                .build()),
                Arguments.of(
                        "cfnr-all",
                        WITH_LOOP,
                        customer(5000)
                                .dids(12125550100L, 12125550101L)
                                .cfnr("*=+13105550177")
                                .build()),
                Arguments.of(
                        "cfnr-per-did-and-failover",
                        WITH_LOOP,
                        customer(5000)
                                .addresses("198.51.100.10", "2001:db8::5")
                                .dids(12125550100L, 12125550101L)
                                .cfnr("+12125550101=+13105550177")
                                .build()),
                Arguments.of(
                        "inbound-routes",
                        SettingsFixture.settings().withCustomerRoutes(List.of()).build(),
                        customer(5000).dids(12125550100L, 442079460000L).build()),
                Arguments.of(
                        "everything",
                        FULL,
                        customer(5000)
                                .tables(6000, 7000)
                                .registering("acme", "pass-word-1234")
                                .capacity(20)
                                .extensions(3, 5)
                                .dids(12125550100L, 12125550101L)
                                .cfa("*=+13105550199", "+12125550100=204")
                                .cfnr("*=+13105550177", "+12125550101=+13105550178")
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void aServiceIsTheseDocuments(String name, Settings settings, Customer customer) throws IOException {
        String actual = documents(settings, customer);
        String folder = System.getProperty("golden.write", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, name + ".xml"), actual);
        }
        try (InputStream golden = getClass().getResourceAsStream("/golden/blueprint/" + name + ".xml")) {
            assertThat(golden).as("golden file of " + name).isNotNull();
            assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String documents(Settings settings, Customer customer) {
        StringBuilder all = new StringBuilder("<customer>\n");
        Blueprint blueprint = new Blueprint(settings, DIALECT);
        for (Part part : Part.values()) {
            List<Element> entries = new ArrayList<>();
            blueprint.forEach(customer, part, desired -> {
                assertThat(desired.table()).isEqualTo(part.table());
                entries.add(DIALECT.table(desired.table()).create(desired));
            });
            String step = part.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            all.append("<!-- ").append(step).append(" -->\n");
            entries.forEach(entry -> append(entry, "", all));
        }
        return all.append("</customer>\n").toString();
    }

    /** One line a leaf, so that a difference is easy to see. */
    private static void append(Element element, String indent, StringBuilder out) {
        if (element.children().isEmpty()) {
            out.append(indent).append(element).append('\n');
            return;
        }
        out.append(indent).append('<').append(element.name()).append(">\n");
        element.children().forEach(child -> append(child, indent + "  ", out));
        out.append(indent).append("</").append(element.name()).append(">\n");
    }

    @Test
    void takingOneExtensionLengthAwayLeavesTheOthersAlone() {
        List<String> both = routes(customer(5000).extensions(3, 4).build());
        List<String> one = routes(customer(5000).extensions(4).build());
        assertThat(both).hasSize(2).containsAll(one);
        assertThat(one).hasSize(1);
    }

    private static List<String> routes(Customer customer) {
        List<String> routes = new ArrayList<>();
        new Blueprint(BARE, DIALECT)
                .forEach(
                        customer,
                        Part.ROUTES,
                        desired -> routes.add(
                                DIALECT.table(desired.table()).create(desired).toString()));
        return routes;
    }

    @Test
    void anEmptyPasswordCellLeavesALiveOneAlone() {
        new Blueprint(BARE, DIALECT)
                .forEach(
                        customer(5000).registering("acme", "").build(),
                        Part.SIP_USER,
                        user -> assertThat(user.owned()).doesNotContainKey(Field.SIP_PASSWORD));
    }

    @Test
    void capacityIsOursOnlyWhenTheRowGivesIt() {
        new Blueprint(BARE, DIALECT).forEach(customer(5000).build(), Part.TRUNK, trunk -> {
            assertThat(trunk.owned()).doesNotContainKeys(Field.TRUNK_CAPACITY, Field.TRUNK_POLICY, Field.TRUNK_POLLING);
            assertThat(trunk.onCreate()).containsEntry(Field.TRUNK_CAPACITY, List.of("1200"));
        });
        new Blueprint(BARE, DIALECT)
                .forEach(
                        customer(5000).capacity(7).build(),
                        Part.TRUNK,
                        trunk -> assertThat(trunk.value(Field.TRUNK_CAPACITY)).isEqualTo("7"));
    }

    @Test
    void theSameCustomerAlwaysGivesTheSameEntriesInTheSameOrder() {
        Customer customer = customer(5000)
                .extensions(3, 4)
                .dids(12125550100L)
                .cfnr("*=+13105550177")
                .build();
        assertThat(documents(FULL, customer)).isEqualTo(documents(FULL, customer));
    }
}
