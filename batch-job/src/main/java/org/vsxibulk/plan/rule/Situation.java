package org.vsxibulk.plan.rule;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.LoopOwners;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** The good rows and the switch as it is. */
public final class Situation {

    private final List<Customer> customers;
    private final LiveTables live;
    private final Settings settings;
    private final Dialect dialect;
    private final Set<Integer> ownTrunks;
    private final Set<String> trunksOfTheInput = new HashSet<>();
    private @Nullable LiveTrunks trunks;

    /** @param ownTrunks ids of trunks that earlier runs wrote */
    public Situation(
            List<Customer> customers, LiveTables live, Settings settings, Dialect dialect, Set<Integer> ownTrunks) {
        this.customers = List.copyOf(customers);
        this.live = live;
        this.settings = settings;
        this.dialect = dialect;
        this.ownTrunks = Set.copyOf(ownTrunks);
        customers.forEach(customer -> trunksOfTheInput.add(customer.trunkId().toString()));
    }

    public List<Customer> customers() {
        return customers;
    }

    public LiveTables live() {
        return live;
    }

    public Settings settings() {
        return settings;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Ids of trunks that earlier runs wrote. */
    public Set<Integer> ownTrunks() {
        return ownTrunks;
    }

    /** The trunks of the switch; read when they are asked for first. */
    LiveTrunks trunks() {
        if (trunks == null) {
            trunks = LiveTrunks.read(live(Table.TRUNK), names(Table.TRUNK), trunksOfTheInput());
        }
        return trunks;
    }

    public Blueprint blueprint() {
        return new Blueprint(settings, dialect);
    }

    public LiveTable live(Table table) {
        return live.get(table);
    }

    public TableDialect names(Table table) {
        return dialect.table(table);
    }

    /** Trunk ids of the input, as the switch writes them. */
    public Set<String> trunksOfTheInput() {
        return Collections.unmodifiableSet(trunksOfTheInput);
    }

    /** The entry of a table whose only key is an id; absent when the switch has none. */
    public Optional<Element> find(Field id, String value) {
        DesiredEntry wanted = DesiredEntry.of(id.table()).own(id, value).build();
        int position = live(id.table()).find(names(id.table()).key(wanted));
        return position < 0 ? Optional.empty() : Optional.of(live(id.table()).entry(position));
    }

    /** Whether the switch has a trunk. */
    public boolean hasTrunk(int id) {
        return live(Table.TRUNK)
                        .find(names(Table.TRUNK)
                                .key(DesiredEntry.of(Table.TRUNK)
                                        .own(Field.TRUNK_ID, id)
                                        .build()))
                >= 0;
    }

    /** A trunk for people: id, and name as the switch has it. */
    public String trunkInWords(String id) {
        if (id.isEmpty()) {
            return "no trunk";
        }
        return "trunk " + id
                + find(Field.TRUNK_ID, id)
                        .map(trunk -> " '" + shown(names(Table.TRUNK).readOne(Field.TRUNK_NAME, trunk)) + "'")
                        .orElse(", which is not on the switch,");
    }

    /** Whoever named a trunk is not to write on somebody's screen. */
    public static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    /** Whose forwarding in the loop trunk's table is it. */
    public LoopOwners loopOwners() {
        return new LoopOwners(customers, settings, dialect, live, position -> false);
    }
}
