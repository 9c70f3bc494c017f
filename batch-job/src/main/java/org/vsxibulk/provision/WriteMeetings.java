package org.vsxibulk.provision;

import java.util.Optional;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.EntryHash;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** Creates and updates: what is sent is the fresh live entry with our fields in it. */
record WriteMeetings(TableDialect table) implements Meeting.Place {

    @Override
    public Meeting meet(LiveTable there, Intent intent) {
        PlanLine line = intent.line();
        DesiredEntry desired = intent.desired().orElseThrow();
        LiveTable.Match match = there.match(desired);
        if (match instanceof LiveTable.Match.Same) {
            return new Meeting.Done();
        }
        boolean isNew = line.action() == ChangeAction.CREATE;
        if (match instanceof LiveTable.Match.Present present) {
            if (table.changes(desired, present.entry()).isEmpty()) {
                return new Meeting.Done();
            }
            return !isNew && EntryHash.of(table, present.entry()).equals(line.live())
                    ? new Meeting.Send(
                            new Prepared(intent, table.update(present.entry(), desired), Optional.of(present.entry())))
                    : new Meeting.Moved(Optional.of(desired), Optional.of(present.entry()));
        }
        return isNew
                ? new Meeting.Send(
                        new Prepared(intent, intent.created().orElseThrow().entry(), Optional.empty()))
                : new Meeting.Moved(Optional.of(desired), Optional.empty());
    }
}
