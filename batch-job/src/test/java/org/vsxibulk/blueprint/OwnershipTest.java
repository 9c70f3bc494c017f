package org.vsxibulk.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;
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

    @TempDir
    private Path folder;

    private final SwitchState state = new SwitchState(DIALECT);

    private Optional<Ownership.Owner> owner(Part part, Element entry) {
        try (LiveTables live = state.download(folder)) {
            return new Ownership(List.of(BOLT, ACME), SETTINGS, DIALECT, live).owner(part.table(), entry);
        }
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

    /** A row may claim a number that is somebody else's: its forwarding was deleted with the customer. */
    @Test
    void forwardingOfANumberThatLeadsToSomebodyElseIsNobodysOfTheInput() {
        Element forwarding = entries(ACME, Part.DIGIT_MAPPINGS).stream()
                .filter(entry -> owner(Part.DIGIT_MAPPINGS, entry)
                        .filter(owner -> DIALECT.table(Table.DIGIT_MAPPING)
                                .readOne(Field.MAPPING_TABLE, entry)
                                .equals("900"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        Element elsewhere = forwarding.withChild("replacement", text -> text.withText("2125559998"));
        assertThat(owner(Part.DIGIT_MAPPINGS, elsewhere)).isEmpty();

        state.with(SETTINGS, customer(7000).dids(12125550100L).build());
        assertThat(owner(Part.DIGIT_MAPPINGS, forwarding)).isEmpty();
        assertThat(owner(Part.DIGIT_MAPPINGS, elsewhere)).isEmpty();
    }

    /** It stayed for ever: after its inbound route was deleted, nobody could tell any more whose it was. */
    @Test
    void forwardingOfANumberThatNoRowHasBelongsToTheTrunkThatItLeadsTo() {
        Customer before = customer(5000)
                .dids(12125550100L, 12125550109L)
                .cfnr("*=+13105550177")
                .build();
        state.with(SETTINGS, before);
        assertThat(entries(before, Part.DIGIT_MAPPINGS))
                .hasSize(2)
                .allSatisfy(
                        entry -> assertThat(owner(Part.DIGIT_MAPPINGS, entry).map(Ownership.Owner::customer))
                                .contains(ACME));
    }

    @Test
    void forwardingOfANumberThatLeadsToItsRowsTrunkIsItsWhateverTheTarget() {
        state.with(SETTINGS, ACME);
        Element forwarding = entries(ACME, Part.DIGIT_MAPPINGS).stream()
                .map(entry -> entry.withChild("replacement", text -> text.withText("2125559998")))
                .filter(entry -> DIALECT.table(Table.DIGIT_MAPPING)
                        .readOne(Field.MAPPING_TABLE, entry)
                        .equals("900"))
                .findFirst()
                .orElseThrow();
        assertThat(owner(Part.DIGIT_MAPPINGS, forwarding).map(Ownership.Owner::customer))
                .contains(ACME);
    }

    private void alsoLeadTo(long number, int trunk) {
        state.with(SETTINGS, customer(trunk).dids(number).build());
        // a switch keeps one entry a key: the second route to a number has another length
        state.change(
                Table.ROUTE,
                route -> DIALECT.table(Table.ROUTE)
                                .read(Field.ROUTE_DESTINATION, route)
                                .contains("" + trunk)
                        ? route.withChild("extension", length -> length.withText("2"))
                        : route);
    }

    private Optional<Customer> ownerOfForwardingOf(Customer customer, String replacement) {
        Element forwarding = entries(customer, Part.DIGIT_MAPPINGS).stream()
                .filter(entry -> DIALECT.table(Table.DIGIT_MAPPING)
                        .readOne(Field.MAPPING_TABLE, entry)
                        .equals("900"))
                .findFirst()
                .orElseThrow();
        return owner(Part.DIGIT_MAPPINGS, forwarding.withChild("replacement", text -> text.withText(replacement)))
                .map(Ownership.Owner::customer);
    }

    @Test
    void forwardingOfANumberThatAlsoLeadsToSomebodyElseIsNobodysOfTheInput() {
        Customer before =
                customer(5001).dids(12125550109L).cfnr("*=+13105550177").build();
        for (Customer leading : List.of(ACME, before)) {
            long number = leading.dids().stream().findFirst().orElseThrow();
            state.with(SETTINGS, leading);
            assertThat(ownerOfForwardingOf(leading, "2125559998")).isPresent();
            alsoLeadTo(number, 7000);
            assertThat(ownerOfForwardingOf(leading, "2125559998")).isEmpty();
        }
    }

    @Test
    void forwardingOfANumberThatLeadsToTwoOfTheInputIsItsRowsIfThereIsOne() {
        state.with(SETTINGS, ACME);
        alsoLeadTo(12125550100L, 5001);
        assertThat(ownerOfForwardingOf(ACME, "2125559998")).contains(ACME);

        Customer before =
                customer(5000).dids(12125550109L).cfnr("*=+13105550177").build();
        state.with(SETTINGS, before);
        alsoLeadTo(12125550109L, 5001);
        assertThat(ownerOfForwardingOf(before, "2125559998")).isEmpty();
    }

    @Test
    void forwardingOfANumberThatLeadsToAnotherCustomerOfTheInputIsThatOnes() {
        state.with(SETTINGS, customer(5001).dids(12125550100L).build());
        assertThat(ownerOfForwardingOf(ACME, "2125559998")).contains(BOLT);
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
