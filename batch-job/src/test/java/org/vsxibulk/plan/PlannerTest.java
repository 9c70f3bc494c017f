package org.vsxibulk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.PlanLine.Change;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;
import org.vsxibulk.vsxi.xml.Element;

/** What is to be done about each entry, and in which step. */
class PlannerTest {

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

    @TempDir
    private Path folder;

    private SavedPlan pruning(SwitchState state, Customer... customers) {
        try (var live = state.download(folder)) {
            return new Planner(SETTINGS, DIALECT, Pruning.ALL)
                    .plan(
                            List.of(customers),
                            List.of(),
                            live,
                            folder.resolve("plan"),
                            PlanFixture.IDENTITY,
                            change -> {},
                            done -> {});
        }
    }

    private SavedPlan plan(SwitchState state, Customer... customers) {
        return PlanFixture.plan(SETTINGS, DIALECT, List.of(customers), state, folder);
    }

    private static SwitchState empty() {
        return new SwitchState(DIALECT);
    }

    private static List<String> told(SavedPlan plan, Step step) {
        return PlanFixture.all(plan, step).stream()
                .map(line -> line.action().word() + " " + line.key())
                .toList();
    }

    /** Of a customer's routes the last was written over the others, and only the audit told. */
    @Test
    void aKeyThatDoesNotTellTheEntriesOfACustomerApartMakesNoPlan() throws IOException {
        Path shortKey = folder.resolve("short-key");
        FileSystemUtils.copyRecursively(TestDialects.folder("plain"), shortKey);
        Path yaml = shortKey.resolve("dialect.yml");
        Files.writeString(
                yaml, Files.readString(yaml).replace("key: [table, match, extension]", "key: [table, match]"));
        Dialect dialect = DialectLoader.load(shortKey);

        assertThatThrownBy(() -> PlanFixture.plan(SETTINGS, dialect, List.of(ACME), new SwitchState(dialect), folder))
                .isInstanceOf(GuardException.class)
                .hasMessageContainingAll("two routes with the key 'table=5000 match='", "tables.route.key", "line ");
    }

    @Test
    void onAnEmptySwitchEverythingIsCreatedEachEntryInItsOwnStep() {
        SavedPlan plan = plan(empty(), ACME, BOLT);
        assertThat(told(plan, Step.ROUTE_TABLES)).containsExactly("create id=5000", "create id=5001");
        assertThat(told(plan, Step.DIGIT_MAPPING_TABLES)).containsExactly("create id=5000", "create id=5001");
        assertThat(told(plan, Step.NEW_TRUNKS)).containsExactly("create id=5000", "create id=5001");
        assertThat(told(plan, Step.SIP_USERS)).containsExactly("create username=acme");
        assertThat(told(plan, Step.ROUTES))
                .containsExactly(
                        "create table=5000 match= extension=1",
                        "create table=5000 match= extension=3",
                        "create table=5001 match= extension=1");
        assertThat(told(plan, Step.DIGIT_MAPPINGS))
                .containsExactly("create table=5000 match=*", "create table=900 match=2125550101");
        assertThat(told(plan, Step.TRUNK_UPDATES)).isEmpty();
        assertThat(told(plan, Step.INBOUND_ROUTES))
                .containsExactly(
                        "create table=10 match=2125550100 extension=1", "create table=10 match=2125550101 extension=1");
        assertThat(plan.counts().writes()).isEqualTo(14);
        assertThat(plan.counts().writes(Step.ROUTES)).isEqualTo(3);
    }

    @Test
    void whatIsAsDesiredIsUnchangedAndNotSent() {
        SavedPlan plan = plan(empty().with(SETTINGS, ACME, BOLT), ACME, BOLT);
        assertThat(plan.counts().writes()).isZero();
        assertThat(told(plan, Step.NEW_TRUNKS)).isEmpty();
        assertThat(told(plan, Step.TRUNK_UPDATES)).containsExactly("unchanged id=5000", "unchanged id=5001");
        assertThat(plan.counts().of(Step.TRUNK_UPDATES, ChangeAction.UNCHANGED)).isEqualTo(2);
        for (Step step : Step.ofMigration(false)) {
            assertThat(PlanFixture.writes(plan, step)).as(step.word()).isEmpty();
            assertThat(plan.counts().of(step, ChangeAction.LEFT_OVER)).isZero();
        }
    }

    /** Routes may keep numbers in another form than mappings: whose forwarding it is must be found all the same. */
    @Test
    void whoseForwardingItIsIsFoundWhereTheTablesKeepNumbersInTwoForms() throws IOException {
        Path twoForms = folder.resolve("two-forms");
        FileSystemUtils.copyRecursively(TestDialects.folder("plain"), twoForms);
        Path yaml = twoForms.resolve("dialect.yml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace(
                                "    key: [table, match, extension]\n",
                                "    key: [table, match, extension]\n    numbers: {form: e164}\n"));
        Dialect dialect = DialectLoader.load(twoForms);
        Customer without = customer(5001)
                .addresses("198.51.100.10", "198.51.100.11")
                .dids(12125550101L)
                .build();
        SwitchState ours = new SwitchState(dialect).with(SETTINGS, BOLT);
        SavedPlan plan = PlanFixture.pruning(SETTINGS, dialect, List.of(without), ours, folder);
        assertThat(told(plan, Step.DELETE_DIGIT_MAPPINGS)).containsExactly("delete table=900 match=2125550101");

        ours.change(Table.ROUTE, route -> route.withChild("rd", rd -> rd.withChild("rdid", id -> id.withText("7000"))));
        assertThat(told(
                        PlanFixture.pruning(SETTINGS, dialect, List.of(without), ours, folder),
                        Step.DELETE_DIGIT_MAPPINGS))
                .isEmpty();
    }

    @Test
    void aNumberThatTheRowNoLongerHasGoesFromTheInboundRoutesAndFromTheLoopTable() {
        Customer before = customer(5001)
                .addresses("198.51.100.10", "198.51.100.11")
                .dids(12125550101L, 12125550102L)
                .cfnr("*=+13105550177")
                .build();
        SavedPlan plan = pruning(empty().with(SETTINGS, before), BOLT);
        assertThat(told(plan, Step.DELETE_INBOUND_ROUTES))
                .containsExactly("delete table=10 match=2125550102 extension=1");
        assertThat(told(plan, Step.DELETE_DIGIT_MAPPINGS)).containsExactly("delete table=900 match=2125550102");
    }

    @Test
    void anExistingTrunkIsUpdatedInTheStepBehindItsTablesFieldByField() {
        SwitchState state = empty().with(SETTINGS, BOLT);
        state.change(
                Table.TRUNK,
                trunk -> trunk.withChild("rtid", child -> child.withText("77"))
                        .withChild("node", node -> node.withChild("fqdn", fqdn -> fqdn.withText("192.0.2.1")))
                        .withChild("companyName", child -> child.withText("  Customer 5001 ")));
        SavedPlan plan = plan(state, BOLT);
        assertThat(told(plan, Step.NEW_TRUNKS)).isEmpty();
        PlanLine line = PlanFixture.all(plan, Step.TRUNK_UPDATES).get(0);
        assertThat(line.action()).isEqualTo(ChangeAction.UPDATE);
        assertThat(line.changes())
                .containsOnly(
                        Map.entry("route-table", new Change(List.of("77"), List.of("5001"))),
                        Map.entry(
                                "address",
                                new Change(
                                        List.of("192.0.2.1", "198.51.100.11", "203.0.113.9"),
                                        List.of("198.51.100.10", "198.51.100.11", "203.0.113.9"))));
        assertThat(line.live())
                .isEqualTo(EntryHash.of(
                        DIALECT.table(Table.TRUNK), state.of(Table.TRUNK).get(0)));
    }

    @Test
    void aPasswordIsNeverInAPlan() throws IOException {
        Customer moved = customer(5000).registering("acme", "another-pass-5678").build();
        SavedPlan created = plan(empty(), ACME);
        assertThat(PlanFixture.all(created, Step.SIP_USERS).get(0).changes().get("password"))
                .isEqualTo(new Change(List.of(), List.of("[secret]")));
        assertThat(Files.readString(created.file(Step.SIP_USERS))).doesNotContain("pass-word-1234");
        SavedPlan updated = plan(empty().with(SETTINGS, ACME), moved);
        assertThat(PlanFixture.all(updated, Step.SIP_USERS).get(0).changes())
                .containsOnly(Map.entry("password", new Change(List.of("[secret]"), List.of("[secret]"))));
        assertThat(Files.readString(updated.file(Step.SIP_USERS)))
                .doesNotContain("pass-word-1234")
                .doesNotContain("another-pass-5678");
    }

    /** The hash over an entry's fields knows no secrets, so that a new password in a row was never sent. */
    @Test
    void aChangedPasswordAloneIsAnUpdateWhereTheSwitchShowsPasswords() {
        SwitchState state = empty().with(SETTINGS, ACME);
        Customer changed =
                customer(5000).registering("acme", "another-pass-5678").build();
        assertThat(told(plan(state, changed), Step.SIP_USERS)).containsExactly("update username=acme");
        Customer silent = customer(5000).registering("acme", "").build();
        assertThat(told(plan(state, silent), Step.SIP_USERS)).containsExactly("unchanged username=acme");
    }

    @Test
    void linesStandInTheOrderOfTheCustomersNotOfTheirIds() {
        List<Customer> customers = new ArrayList<>();
        for (int id : new int[] {5007, 5002, 5009, 5000}) {
            customers.add(customer(id).extensions(4, 3).build());
        }
        SavedPlan plan = plan(empty(), customers.toArray(Customer[]::new));
        assertThat(PlanFixture.writes(plan, Step.ROUTES).stream().map(PlanLine::customer))
                .containsExactly(
                        "C5007", "C5007", "C5007", "C5002", "C5002", "C5002", "C5009", "C5009", "C5009", "C5000",
                        "C5000", "C5000");
        assertThat(PlanFixture.writes(plan, Step.ROUTES).stream()
                        .map(PlanLine::row)
                        .distinct())
                .containsExactly(9, 4, 11, 2);
    }

    @Test
    void whatNoRowWantsIsLeftOverAndNeverSent() {
        Customer before = customer(5000)
                .registering("acme-old", "pass-word-1234")
                .extensions(3, 4)
                .dids(12125550100L, 12125550109L)
                .cfa("+12125550100=+13105550199")
                .build();
        Customer now = customer(5000)
                .registering("acme", "pass-word-1234")
                .extensions(3)
                .dids(12125550100L)
                .build();
        SavedPlan plan = plan(empty().with(SETTINGS, before), now);
        assertThat(leftOver(plan))
                .containsExactly(
                        "sip-users username=acme-old C5000 2",
                        "routes table=5000 match= extension=4 C5000 2",
                        "digit-mappings table=5000 match=2125550100 C5000 2",
                        "inbound-routes table=10 match=2125550109 extension=1 C5000 2");
        assertThat(PlanFixture.writes(plan, Step.ROUTES)).isEmpty();
        assertThat(plan.counts().of(Step.ROUTES, ChangeAction.LEFT_OVER)).isEqualTo(1);
    }

    @Test
    void forwardingInTheLoopTableIsLeftOverWhenTheNumberIsOurs() {
        Customer before = customer(5000)
                .dids(12125550100L, 12125550101L)
                .cfnr("*=+13105550177")
                .build();
        Customer stranger =
                customer(7000).dids(12125559999L).cfnr("*=+13105550177").build();
        Customer now = customer(5000)
                .dids(12125550100L, 12125550101L)
                .cfnr("+12125550100=+13105550177")
                .build();
        SavedPlan plan = plan(empty().with(SETTINGS, before, stranger), now);
        assertThat(leftOver(plan)).containsExactly("digit-mappings table=900 match=2125550101 C5000 2");
    }

    @Test
    void nothingOfStrangersIsInThePlan() {
        Customer stranger = customer(7000)
                .registering("stranger", "pass-word-1234")
                .extensions(3)
                .dids(12125559999L)
                .cfa("*=+13105550199")
                .build();
        SavedPlan plan = plan(empty().with(SETTINGS, stranger, ACME), ACME);
        assertThat(leftOver(plan)).isEmpty();
        for (Step step : Step.ofMigration(false)) {
            assertThat(PlanFixture.all(plan, step))
                    .allMatch(line -> line.customer().equals("C5000"));
        }
    }

    @Test
    void anInboundRouteOfANumberThatIsOursToAStrangersTrunkIsAnUpdate() {
        Customer stranger = customer(7000).dids(12125550100L).build();
        SavedPlan plan = plan(empty().with(SETTINGS, stranger), ACME);
        PlanLine line = PlanFixture.all(plan, Step.INBOUND_ROUTES).get(0);
        assertThat(line.action()).isEqualTo(ChangeAction.UPDATE);
        assertThat(line.changes()).containsOnly(Map.entry("destination", new Change(List.of("7000"), List.of("5000"))));
    }

    @Test
    void aHashOfALiveEntryKnowsEveryElementButNoSecret() {
        Element user = empty().with(SETTINGS, ACME).of(Table.SIP_USER).get(0);
        Element otherPassword = user.withChild("password", password -> password.withText("x"));
        Element otherTrunk = user.withChild("trunkId", trunk -> trunk.withText("1"));
        var table = DIALECT.table(Table.SIP_USER);
        assertThat(EntryHash.of(table, otherPassword)).isEqualTo(EntryHash.of(table, user));
        assertThat(EntryHash.of(table, otherTrunk)).isNotEqualTo(EntryHash.of(table, user));
    }

    private static List<String> leftOver(SavedPlan plan) {
        List<String> lines = new ArrayList<>();
        for (Step step : Step.ofMigration(false)) {
            PlanFixture.all(plan, step).stream()
                    .filter(line -> line.action() == ChangeAction.LEFT_OVER)
                    .map(line -> step.word() + " " + line.key() + " " + line.customer() + " " + line.row())
                    .forEach(lines::add);
        }
        return lines;
    }

    /** A delete goes by the key: that of a copy would take the wanted entry along. */
    @Test
    void aCopyOfAWantedEntryIsNeverDeleted() {
        SwitchState state = empty().with(SETTINGS, ACME);
        for (Table table : List.of(Table.SIP_USER, Table.ROUTE, Table.DIGIT_MAPPING)) {
            List.copyOf(state.of(table)).forEach(entry -> state.put(table, entry));
        }
        SavedPlan plan = pruning(state, ACME);
        assertThat(plan.counts().writes()).isZero();
        assertThat(plan.counts().leftOver()).isZero();
    }

    @Test
    void pruningDeletesWhatIsTheCustomersAlone() {
        Customer before = customer(5000).dids(12125550100L, 12125550109L).build();
        Customer now = customer(5000).build();
        SwitchState state = empty().with(SETTINGS, before);
        state.change(Table.ROUTE, route -> {
            List<Element> children = new ArrayList<>(route.children());
            if (route.toString().contains("2125550109")) {
                children.add(route.child("rd").orElseThrow().withChild("rdid", id -> id.withText("7000")));
            }
            return route.withChildren(children);
        });
        SavedPlan plan = pruning(state, now);
        assertThat(told(plan, Step.DELETE_INBOUND_ROUTES))
                .containsExactly("delete table=10 match=2125550100 extension=1");
        assertThat(told(plan, Step.INBOUND_ROUTES)).containsExactly("left-over table=10 match=2125550109 extension=1");
    }
}
