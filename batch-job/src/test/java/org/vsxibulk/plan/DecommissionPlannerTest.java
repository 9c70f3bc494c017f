package org.vsxibulk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** What leaves the switch with its customers, in which step, and what is said of what has to stay. */
class DecommissionPlannerTest {

    private static final Dialect DIALECT = TestDialects.plain();
    private static final Settings SETTINGS = SettingsFixture.settings().build();
    private static final Customer ACME = customer(5000)
            .registering("acme", "pass-word-1234")
            .extensions(3)
            .dids(12125550100L)
            .cfa("*=+13105550199")
            .build();
    private static final Customer BOLT = customer(5001)
            .addresses("198.51.100.10", "198.51.100.11")
            .dids(12125550101L)
            .cfnr("*=+13105550177")
            .build();
    private static final Customer STRANGER = customer(7000)
            .registering("stranger", "pass-word-1234")
            .extensions(3)
            .dids(12125559999L)
            .cfnr("*=+13105550177")
            .build();

    private final SwitchState state = new SwitchState(DIALECT).with(SETTINGS, STRANGER, ACME, BOLT);
    private final List<PlannedChange> watched = new ArrayList<>();

    @TempDir
    private Path folder;

    private SavedPlan plan(Customer... customers) {
        try (LiveTables live = state.download(folder)) {
            return new DecommissionPlanner(SETTINGS, DIALECT)
                    .plan(
                            List.of(customers),
                            "leaving.csv",
                            live,
                            folder.resolve("plan"),
                            PlanFixture.IDENTITY,
                            watched::add,
                            done -> {});
        }
    }

    private static List<String> told(SavedPlan plan, Step step) {
        return PlanFixture.writes(plan, step).stream()
                .map(line -> line.action().word() + " " + line.key() + " " + line.customer())
                .toList();
    }

    private static Element first(Customer customer, Part part) {
        List<Element> entries = new ArrayList<>();
        new Blueprint(SETTINGS, DIALECT)
                .forEach(
                        customer,
                        part,
                        desired -> entries.add(DIALECT.table(part.table()).create(desired)));
        return entries.get(0);
    }

    @Test
    void everythingOfTheCustomersGoesInReverseOrderAndNothingOfStrangers() {
        SavedPlan plan = plan(BOLT, ACME);

        assertThat(plan.steps()).isEqualTo(Step.ofDecommission());
        assertThat(told(plan, Step.DELETE_INBOUND_ROUTES))
                .containsExactly(
                        "delete table=10 match=2125550101 extension=1 C5001",
                        "delete table=10 match=2125550100 extension=1 C5000");
        assertThat(told(plan, Step.DELETE_DIGIT_MAPPINGS))
                .containsExactly("delete table=900 match=2125550101 C5001", "delete table=5000 match=* C5000");
        assertThat(told(plan, Step.DELETE_ROUTES))
                .containsExactly(
                        "delete table=5001 match= extension=1 C5001",
                        "delete table=5000 match= extension=1 C5000",
                        "delete table=5000 match= extension=3 C5000");
        assertThat(told(plan, Step.DELETE_SIP_USERS)).containsExactly("delete username=acme C5000");
        assertThat(told(plan, Step.DELETE_TRUNKS)).containsExactly("delete id=5001 C5001", "delete id=5000 C5000");
        assertThat(told(plan, Step.DELETE_DIGIT_MAPPING_TABLES))
                .containsExactly("delete id=5001 C5001", "delete id=5000 C5000");
        assertThat(told(plan, Step.DELETE_ROUTE_TABLES))
                .containsExactly("delete id=5001 C5001", "delete id=5000 C5000");
        assertThat(plan.problems()).isEmpty();
        assertThat(watched).hasSize(14).allMatch(change -> change.live().isPresent());
    }

    @Test
    void aCustomerWhoIsNotThereIsNothingToDo() {
        assertThat(plan(customer(5005).dids(12125550105L).build()).counts().writes())
                .isZero();
    }

    @Test
    void whatARowNoLongerSaysGoesTooWhenItIsTheCustomers() {
        SavedPlan plan = plan(customer(5000).build());

        assertThat(told(plan, Step.DELETE_INBOUND_ROUTES))
                .containsExactly("delete table=10 match=2125550100 extension=1 C5000");
        assertThat(told(plan, Step.DELETE_SIP_USERS)).containsExactly("delete username=acme C5000");
    }

    @Test
    void aRouteThatAlsoLeadsToOthersStaysAndSoDoWhatItNeeds() {
        state.change(Table.ROUTE, route -> shared(route, "2125550100"));

        SavedPlan plan = plan(ACME);

        assertThat(plan.counts().writes()).isZero();
        assertThat(plan.counts().of(Step.DELETE_TRUNKS, ChangeAction.KEPT)).isEqualTo(1);
        assertThat(plan.problems().stream().map(Problem::message))
                .containsExactly("trunk 5000 will stay: route table=10 match=2125550100 extension=1 still leads to it");
    }

    private static Element shared(Element route, String match) {
        if (!route.toString().contains(match)) {
            return route;
        }
        List<Element> children = new ArrayList<>(route.children());
        Element destination = route.child("rd").orElseThrow();
        children.add(destination.withChild("rdid", id -> id.withText("7000")));
        return route.withChildren(children);
    }

    /** A delete goes by the key, so that it would take a stranger's entry with the same key along. */
    @Test
    void aRouteWhoseKeyAStrangersRouteHasTooStays() {
        Element ours = first(ACME, Part.INBOUND_ROUTES);
        state.put(
                Table.ROUTE,
                ours.withChild("rd", destination -> destination.withChild("rdid", id -> id.withText("7000"))));

        assertThat(told(plan(ACME), Step.DELETE_INBOUND_ROUTES)).isEmpty();
    }

    @Test
    void anEntryThatStandsTwiceIsDeletedOnce() {
        state.put(Table.TRUNK, first(ACME, Part.TRUNK));

        assertThat(told(plan(ACME), Step.DELETE_TRUNKS)).containsExactly("delete id=5000 C5000");
    }

    @Test
    void aTableThatAStrangersTrunkUsesIsPointedOut() {
        state.change(
                Table.TRUNK,
                trunk -> trunk.toString().contains(">7000<")
                        ? trunk.withChild("rtid", id -> id.withText("5000"))
                        : trunk);

        assertThat(plan(ACME).problems())
                .extracting(Problem::rule, Problem::column, Problem::message)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "still-in-use", "route_table_id", "route-table 5000 will stay: trunk id=7000 still uses it"));
    }

    @Test
    void aTrunkOfAnotherNameIsAWarning() {
        state.change(
                Table.TRUNK,
                trunk -> trunk.toString().contains(">5000<")
                        ? trunk.withChild("name", name -> name.withText("Somebody"))
                        : trunk);

        assertThat(plan(ACME).problems())
                .extracting(Problem::rule, Problem::message)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "other-name", "trunk 5000 is called 'Somebody' on the switch, the row says 'Customer 5000'"));
    }
}
