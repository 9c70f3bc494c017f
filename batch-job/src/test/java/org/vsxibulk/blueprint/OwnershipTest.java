package org.vsxibulk.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/** Whatever follows from a row belongs to its customer, and nothing of others does. */
class OwnershipTest {

    private static final Dialect DIALECT = TestDialects.plain();
    private static final Settings SETTINGS = SettingsFixture.settings().build();
    private static final Customer ACME = customer(5000)
            .tables(5100, 5200)
            .registering("acme", "pass-word-1234")
            .extensions(3)
            .dids(12125550100L)
            .cfa("*=+13105550199")
            .cfnr("*=+13105550177")
            .build();
    private static final Customer BOLT = customer(5001)
            .addresses("198.51.100.10")
            .dids(12125550101L)
            .cfnr("*=+13105550177")
            .build();

    private final Ownership ownership = new Ownership(List.of(BOLT, ACME), SETTINGS, DIALECT);

    private Optional<Ownership.Owner> owner(Part part, Element entry) {
        return ownership.owner(part.table(), entry);
    }

    private static List<Element> entries(Customer customer, Part part) {
        List<Element> entries = new java.util.ArrayList<>();
        new Blueprint(SETTINGS, DIALECT)
                .forEach(
                        customer,
                        part,
                        desired -> entries.add(DIALECT.table(part.table()).create(desired)));
        return entries;
    }

    @Test
    void everyEntryOfARowIsItsCustomersAlone() {
        for (Part part : Part.values()) {
            assertThat(entries(ACME, part))
                    .as(part.name())
                    .isNotEmpty()
                    .allSatisfy(
                            entry -> assertThat(owner(part, entry)).contains(new Ownership.Owner(part, ACME, 1, true)));
        }
    }

    @Test
    void nothingOfSomebodyElseIs() {
        Customer stranger = customer(7000)
                .registering("stranger", "pass-word-1234")
                .extensions(3)
                .dids(12125559999L)
                .cfa("*=+13105550199")
                .cfnr("*=+13105550177")
                .build();
        for (Part part : Part.values()) {
            assertThat(entries(stranger, part))
                    .as(part.name())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(owner(part, entry)).isEmpty());
        }
    }

    @Test
    void anInboundRouteBelongsToTheTrunkThatItLeadsToWhateverTheNumber() {
        Element route = entries(ACME, Part.INBOUND_ROUTES).get(0);
        assertThat(owner(Part.INBOUND_ROUTES, leadingTo(route, "5001")).map(Ownership.Owner::customer))
                .contains(BOLT);
        assertThat(owner(Part.INBOUND_ROUTES, leadingTo(route, "7000"))).isEmpty();
    }

    @Test
    void anInboundRouteThatAlsoLeadsElsewhereIsNotItsAlone() {
        Element route = entries(ACME, Part.INBOUND_ROUTES).get(0);
        List<Element> children = new java.util.ArrayList<>(route.children());
        children.add(route.child("rd").orElseThrow().withChild("rdid", id -> id.withText("7000")));
        assertThat(owner(Part.INBOUND_ROUTES, route.withChildren(children)))
                .contains(new Ownership.Owner(Part.INBOUND_ROUTES, ACME, 1, false));
    }

    private static Element leadingTo(Element route, String trunk) {
        return route.withChild("rd", destination -> destination.withChild("rdid", id -> id.withText(trunk)));
    }

    @Test
    void sharedObjectsAreNobodys() {
        for (Table table : List.of(Table.ROUTE_TABLE, Table.DIGIT_MAPPING_TABLE, Table.TRUNK)) {
            Part part = table == Table.TRUNK
                    ? Part.TRUNK
                    : table == Table.ROUTE_TABLE ? Part.ROUTE_TABLE : Part.DIGIT_MAPPING_TABLE;
            for (int shared : new int[] {10, 900, 100}) {
                Element entry = entries(customer(shared).build(), part).get(0);
                assertThat(owner(part, entry)).isEmpty();
            }
        }
    }
}
