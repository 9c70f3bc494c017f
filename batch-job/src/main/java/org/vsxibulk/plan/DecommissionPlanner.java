package org.vsxibulk.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.vsxibulk.blueprint.Ownership;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import org.vsxibulk.vsxi.xml.Element;

/** Finds all that customers have on the switch, and writes the plan that takes it off: one line an entry. */
public final class DecommissionPlanner {

    private final Settings settings;
    private final Dialect dialect;

    public DecommissionPlanner(Settings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
    }

    /**
     * @param file the customers' file as it was given, for the warnings that are kept with the plan
     * @param folder where the plan is saved
     * @param watcher sees every change
     * @param progress hears how many entries are planned; may throw to stop
     */
    public SavedPlan plan(
            List<Customer> customers,
            String file,
            LiveTables live,
            Path folder,
            PlanIdentity identity,
            Consumer<PlannedChange> watcher,
            LongConsumer progress) {
        Ownership ownership = new Ownership(customers, settings, dialect, live);
        Removals removals = new Removals(live, ownership, () -> progress.accept(0));
        List<Problem> warnings = new ArrayList<>(new OtherName(dialect, file).check(customers, live, removals));
        StillInUse inUse = new StillInUse(dialect, file, live, removals);
        inUse.look(customers);
        warnings.addAll(inUse.problems());
        try (PlanWriter writer = new PlanWriter(Step.ofDecommission(), folder)) {
            long[] done = new long[1];
            for (Step step : Step.ofDecommission()) {
                Table table = step.part().table();
                LiveTable there = live.get(table);
                removals.forEach(step.part(), (customer, position) -> {
                    Element entry = there.entry(position);
                    Ownership.Owner owner = new Ownership.Owner(step.part(), customers.get(customer), customer, true);
                    ChangeAction action = inUse.stays(customer) ? ChangeAction.KEPT : ChangeAction.DELETE;
                    Removal removal = Removal.of(dialect.table(table), owner, action, entry);
                    writer.write(step, removal.line());
                    if (action == ChangeAction.DELETE) {
                        watcher.accept(removal.change());
                    }
                    progress.accept(++done[0]);
                });
            }
            return writer.finish(identity, warnings, live);
        }
    }
}
