package org.vsxibulk.job;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.vsxibulk.audit.FindingSink;
import org.vsxibulk.audit.Untouched;
import org.vsxibulk.plan.PlannedKeys;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.vsxi.Ahead;
import org.vsxibulk.vsxi.Table;

/**
 * Compares every entry that the plan does not name with the snapshot, after a run that wrote. What the plan names is read by
 * a thread of its own while tables are still downloaded.
 */
final class ChangedMeanwhile implements Closeable {

    private final RunSession session;
    private final List<Table> tables;
    private final Ahead<LongPredicate> planned;

    private ChangedMeanwhile(RunSession session, List<Table> tables, Function<Table, LongPredicate> planned) {
        this.session = session;
        this.tables = tables;
        Iterator<Table> next = tables.iterator();
        this.planned = Ahead.of(
                "planned-keys",
                Table.values().length + 1,
                () -> next.hasNext() ? Optional.of(planned.apply(next.next())) : Optional.empty());
    }

    /**
     * Begins to read the plan.
     *
     * @param wrote whether the run sent anything; otherwise there is nothing to be compared
     */
    static ChangedMeanwhile begin(RunSession session, boolean wrote) {
        if (!wrote) {
            return new ChangedMeanwhile(session, List.of(), table -> hash -> true);
        }
        SavedPlan plan = session.plan();
        return new ChangedMeanwhile(session, List.of(Table.values()), table -> PlannedKeys.of(plan, table));
    }

    /** Sends findings to the sink and returns how many. */
    long run(FindingSink sink) {
        long findings = 0;
        for (Table table : tables) {
            session.stop().throwIfRequested();
            Untouched others = new Untouched(
                    session.request().dialect().table(table),
                    session.live().get(table),
                    planned.next().orElseThrow());
            long[] found = {0};
            session.tables().snapshot(table, entries -> found[0] = others.run(entries, sink));
            findings += found[0];
        }
        return findings;
    }

    @Override
    public void close() {
        planned.close();
    }
}
