package org.vsxibulk.plan;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Ownership;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.blueprint.Removable;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** Compares what should exist with what is there, and writes the plan: one line an entry. */
public final class Planner {

    private final Settings settings;
    private final Dialect dialect;
    private final Blueprint blueprint;
    private final Pruning pruning;

    /** @param pruning what a row no longer wants and is deleted instead of counted */
    public Planner(Settings settings, Dialect dialect, Pruning pruning) {
        this.settings = settings;
        this.dialect = dialect;
        this.pruning = pruning;
        this.blueprint = new Blueprint(settings, dialect);
    }

    /**
     * @param problems what the live rules said of the input; kept with the plan
     * @param folder where the plan is saved
     * @param watcher sees every change; not what stays as it is
     * @param progress hears how many customers are done, part by part
     * @throws GuardException when the dialect's key does not tell the entries of a customer apart
     */
    public SavedPlan plan(
            List<Customer> customers,
            List<Problem> problems,
            LiveTables live,
            Path folder,
            PlanIdentity identity,
            Consumer<PlannedChange> watcher,
            LongConsumer progress) {
        try (PlanWriter writer = new PlanWriter(Step.ofMigration(pruning != Pruning.OFF), folder)) {
            Map<Table, BitSet> wanted = wanted(customers, live, writer, watcher, progress);
            leftOvers(customers, live, wanted, writer, watcher);
            return writer.finish(identity, problems, live);
        }
    }

    /** Writes what the rows want, and returns where it stands on the switch, as far as it does. */
    private Map<Table, BitSet> wanted(
            List<Customer> customers,
            LiveTables live,
            PlanWriter writer,
            Consumer<PlannedChange> watcher,
            LongConsumer progress) {
        Map<Table, BitSet> wanted = new EnumMap<>(Table.class);
        LeftBehind leftBehind = new LeftBehind(customers, live, settings, dialect);
        long done = 0;
        for (Part part : Part.values()) {
            LiveTable table = live.get(part.table());
            TableDialect names = dialect.table(part.table());
            Step asItIs = Step.of(part, ChangeAction.UNCHANGED);
            BitSet seen = wanted.computeIfAbsent(part.table(), t -> new BitSet(table.size()));
            for (Customer customer : customers) {
                DistinctKeys keys = new DistinctKeys(dialect, part, customer);
                blueprint.forEach(customer, part, desired -> {
                    String key = names.key(desired).text();
                    keys.add(key);
                    Optional<PlannedChange> change = change(part, customer, desired, key, table.match(desired), seen);
                    if (change.isEmpty()) {
                        // nearly every entry of a second migration
                        writer.write(asItIs, PlanLine.unchanged(key, customer));
                    } else {
                        writer.write(change.get().step(), line(customer, change.get(), leftBehind));
                        watcher.accept(change.get());
                    }
                });
                progress.accept(++done);
            }
        }
        return wanted;
    }

    /** Empty when the entry stays as it is. */
    private Optional<PlannedChange> change(
            Part part, Customer customer, DesiredEntry desired, String key, LiveTable.Match match, BitSet seen) {
        if (match instanceof LiveTable.Match.Same same) {
            seen.set(same.position());
            return Optional.empty();
        }
        if (match instanceof LiveTable.Match.Present present) {
            seen.set(present.position());
            List<FieldDifference> differences = dialect.table(desired.table()).changes(desired, present.entry());
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(change(
                            part,
                            ChangeAction.UPDATE,
                            customer,
                            desired,
                            key,
                            Optional.of(present.entry()),
                            differences));
        }
        return Optional.of(change(part, ChangeAction.CREATE, customer, desired, key, Optional.empty(), List.of()));
    }

    private static PlannedChange change(
            Part part,
            ChangeAction action,
            Customer customer,
            DesiredEntry desired,
            String key,
            Optional<Element> live,
            List<FieldDifference> differences) {
        return new PlannedChange(
                Step.of(part, action), action, key, Optional.of(customer), Optional.of(desired), live, differences);
    }

    private PlanLine line(Customer customer, PlannedChange change, LeftBehind leftBehind) {
        DesiredEntry desired = change.desired().orElseThrow();
        return new PlanLine(
                change.action(),
                change.key(),
                customer.customerId(),
                customer.line(),
                change.action() == ChangeAction.UPDATE
                        ? EntryHash.of(
                                dialect.table(desired.table()), change.live().orElseThrow())
                        : "",
                change.action() == ChangeAction.CREATE ? creation(desired) : changes(change.differences()),
                LeftBehind.concerns(change) ? leftBehind.of(change).texts() : List.of());
    }

    private static Map<String, PlanLine.Change> changes(List<FieldDifference> differences) {
        Map<String, PlanLine.Change> changes = new LinkedHashMap<>();
        for (FieldDifference difference : differences) {
            changes.put(
                    difference.field().word(), new PlanLine.Change(difference.liveShown(), difference.desiredShown()));
        }
        return changes;
    }

    private Map<String, PlanLine.Change> creation(DesiredEntry desired) {
        Map<String, PlanLine.Change> changes = new LinkedHashMap<>();
        dialect.table(desired.table())
                .wire(desired)
                .forEach((field, values) -> changes.put(field.word(), new PlanLine.Change(List.of(), values)));
        return changes;
    }

    private void leftOvers(
            List<Customer> customers,
            LiveTables live,
            Map<Table, BitSet> wanted,
            PlanWriter writer,
            Consumer<PlannedChange> watcher) {
        // a copy, since copies of entries are added below
        BitSet routes = (BitSet) wanted.get(Table.ROUTE).clone();
        Ownership ownership = new Ownership(customers, settings, dialect, live, routes::get);
        for (Table table : List.of(Table.SIP_USER, Table.ROUTE, Table.DIGIT_MAPPING)) {
            LiveTable there = live.get(table);
            BitSet seen = wanted.get(table);
            Removable removable = new Removable(there, ownership);
            there.copies().forEach(copy -> leaveCopies(removable.sameKey(copy.position()), seen));
            there.forEach(
                    position -> !seen.get(position),
                    (position, entry) -> ownership.owner(table, entry).ifPresent(owner -> {
                        boolean goes = mayGo(ownership, owner.part(), entry)
                                && removable.owner(position, entry).isPresent();
                        leftOver(table, entry, owner, ownership.heir(owner, entry), goes, writer, watcher);
                    }));
        }
    }

    private boolean mayGo(Ownership ownership, Part part, Element entry) {
        return switch (pruning) {
            case OFF -> false;
            case OWN_TABLES ->
                part == Part.ROUTES || part == Part.DIGIT_MAPPINGS && !ownership.isForwarding(part, entry);
            case ALL -> true;
        };
    }

    /** A delete by the key of a copy would take the wanted entry with it, and one of them is enough. */
    private static void leaveCopies(List<Integer> sameKey, BitSet seen) {
        boolean wanted = sameKey.stream().anyMatch(seen::get);
        sameKey.stream().skip(wanted ? 0 : 1).forEach(seen::set);
    }

    private void leftOver(
            Table table,
            Element entry,
            Ownership.Owner owner,
            Customer heir,
            boolean goes,
            PlanWriter writer,
            Consumer<PlannedChange> watcher) {
        ChangeAction action = goes ? ChangeAction.DELETE : ChangeAction.LEFT_OVER;
        Removal removal = Removal.of(dialect.table(table), owner, action, entry).onTheLineOf(heir);
        writer.write(removal.change().step(), removal.line());
        watcher.accept(removal.change());
    }
}
