package org.vsxibulk.plan;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
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

    public Planner(Settings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
        this.blueprint = new Blueprint(settings, dialect);
    }

    /**
     * @param problems what the live rules said of the input; kept with the plan
     * @param folder where the plan is saved
     * @param progress hears how many customers are done, part by part
     */
    public SavedPlan plan(
            List<Customer> customers,
            List<Problem> problems,
            LiveTables live,
            Path folder,
            PlanIdentity identity,
            LongConsumer progress) {
        Map<Step, PlanFile> files = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            files.put(step, new PlanFile(SavedPlan.file(folder, step)));
        }
        PlanCounts counts = new PlanCounts();
        Map<Table, BitSet> wanted = new EnumMap<>(Table.class);
        long done = 0;
        for (Part part : Part.values()) {
            LiveTable table = live.get(part.table());
            BitSet seen = wanted.computeIfAbsent(part.table(), t -> new BitSet(table.size()));
            for (Customer customer : customers) {
                blueprint.forEach(customer, part, desired -> {
                    PlanLine line = line(customer, desired, table, seen);
                    Step step = Step.of(part, line.action());
                    counts.add(step, line.action());
                    files.get(step).write(line);
                });
                progress.accept(++done);
            }
        }
        leftOvers(customers, live, wanted, files, counts);
        Map<Step, String> hashes = new EnumMap<>(Step.class);
        files.forEach((step, file) -> hashes.put(step, file.finish()));
        return SavedPlan.save(folder, identity, counts, hashes, problems);
    }

    private PlanLine line(Customer customer, DesiredEntry desired, LiveTable live, BitSet seen) {
        LiveTable.Match match = live.match(desired);
        if (match instanceof LiveTable.Match.Same same) {
            seen.set(same.position());
            return line(ChangeAction.UNCHANGED, customer, desired, "", Map.of());
        }
        if (match instanceof LiveTable.Match.Present present) {
            seen.set(present.position());
            TableDialect names = dialect.table(desired.table());
            List<FieldDifference> differences = names.differences(desired, present.entry());
            return differences.isEmpty()
                    ? line(ChangeAction.UNCHANGED, customer, desired, "", Map.of())
                    : line(
                            ChangeAction.UPDATE,
                            customer,
                            desired,
                            EntryHash.of(names, present.entry()),
                            changes(differences));
        }
        return line(ChangeAction.CREATE, customer, desired, "", creation(desired));
    }

    private PlanLine line(
            ChangeAction action,
            Customer customer,
            DesiredEntry desired,
            String liveHash,
            Map<String, PlanLine.Change> changes) {
        String key = dialect.table(desired.table()).key(desired).text();
        return new PlanLine(action, key, customer.customerId(), customer.line(), liveHash, changes);
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
            Map<Step, PlanFile> files,
            PlanCounts counts) {
        LeftOvers owners = new LeftOvers(customers, settings, dialect);
        for (Table table : List.of(Table.SIP_USER, Table.ROUTE, Table.DIGIT_MAPPING)) {
            LiveTable there = live.get(table);
            BitSet seen = wanted.get(table);
            for (int i = seen.nextClearBit(0); i < there.size(); i = seen.nextClearBit(i + 1)) {
                Element entry = there.entry(i);
                owners.owner(table, entry).ifPresent(owner -> {
                    counts.add(owner.step(), ChangeAction.LEFT_OVER);
                    files.get(owner.step())
                            .write(new PlanLine(
                                    ChangeAction.LEFT_OVER,
                                    dialect.table(table).key(entry).text(),
                                    owner.customer(),
                                    owner.row(),
                                    EntryHash.of(dialect.table(table), entry),
                                    Map.of()));
                });
            }
        }
    }
}
