package org.vsxibulk.plan.guard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.PlanFixture;
import org.vsxibulk.plan.Planner;
import org.vsxibulk.plan.Pruning;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** A plan that one guard watches. */
record GuardFixture(Path folder, Settings settings, SwitchState state, Set<Integer> own, boolean prune) {

    static final Dialect DIALECT = TestDialects.plain();
    static final Settings SETTINGS = SettingsFixture.settings().build();

    /** An empty switch, and no earlier runs. */
    static GuardFixture in(Path folder) {
        return new GuardFixture(folder, SETTINGS, new SwitchState(DIALECT), Set.of(), false);
    }

    GuardFixture with(Settings changed) {
        return new GuardFixture(folder, changed, state, own, prune);
    }

    GuardFixture own(Integer... trunks) {
        return new GuardFixture(folder, settings, state, Set.of(trunks), prune);
    }

    GuardFixture pruning() {
        return new GuardFixture(folder, settings, state, own, true);
    }

    /** Everything that follows from these customers is on the switch. */
    GuardFixture there(Customer... customers) {
        state.with(settings, customers);
        return this;
    }

    GuardFixture there(DesiredEntry.Builder entry) {
        DesiredEntry desired = entry.build();
        state.put(desired.table(), DIALECT.table(desired.table()).create(desired));
        return this;
    }

    /** What the settings name. */
    GuardFixture shared() {
        return trunk(100)
                .trunk(101)
                .there(DesiredEntry.of(Table.TRUNK)
                        .own(Field.TRUNK_ID, 900)
                        .own(Field.TRUNK_NAME, "Loop")
                        .own(Field.TRUNK_ADDRESS, "203.0.113.9")
                        .own(Field.TRUNK_MAPPING_TABLE, 900))
                .there(DesiredEntry.of(Table.ROUTE_TABLE).own(Field.ROUTE_TABLE_ID, 10))
                .there(DesiredEntry.of(Table.DIGIT_MAPPING_TABLE).own(Field.MAPPING_TABLE_ID, 900));
    }

    private GuardFixture trunk(int id) {
        return there(DesiredEntry.of(Table.TRUNK)
                .own(Field.TRUNK_ID, id)
                .own(Field.TRUNK_NAME, "Carrier " + id)
                .own(Field.TRUNK_SERVICE_PORT, 1)
                .own(Field.TRUNK_STOP_ROUTE_PROFILE, 3));
    }

    static DesiredEntry.Builder route(int table, String match, int extension, int destination) {
        return DesiredEntry.of(Table.ROUTE)
                .own(Field.ROUTE_TABLE, table)
                .own(Field.ROUTE_MATCH, match)
                .own(Field.ROUTE_EXTENSION, extension)
                .own(Field.ROUTE_DESTINATION, destination);
    }

    /** What the guard says to a plan for these customers. */
    Optional<String> told(Function<Situation, Guard> made, Customer... customers) {
        try (LiveTables live = state.download(folder)) {
            Situation situation = new Situation(List.of(customers), live, settings, DIALECT, own);
            Guard guard = made.apply(situation);
            new Planner(settings, DIALECT, Pruning.of(prune, false))
                    .plan(
                            List.of(customers),
                            List.of(),
                            live,
                            folder.resolve("plan"),
                            PlanFixture.IDENTITY,
                            guard::see,
                            done -> {});
            return guard.trip().map(Trip::question);
        }
    }

    /** Changes one element of every trunk of the switch. */
    GuardFixture trunks(String element, String text) {
        state.change(Table.TRUNK, trunk -> trunk.withChild(element, child -> child.withText(text)));
        return this;
    }

    /** The entries of a table, to look at. */
    List<Element> of(Table table) {
        return state.of(table);
    }
}
