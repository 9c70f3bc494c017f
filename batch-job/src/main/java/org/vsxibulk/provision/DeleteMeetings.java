package org.vsxibulk.provision;

import java.util.Optional;
import org.vsxibulk.plan.EntryHash;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/** Deletes: only what is live and as it was at planning is deleted, and only while nothing speaks against it. */
record DeleteMeetings(Step step, TableDialect table, DeletionChecks checks) implements Meeting.Place {

    @Override
    public Meeting meet(LiveTable there, Intent intent) {
        PlanLine line = intent.line();
        int position = there.find(new EntryKey(table.table(), line.key()));
        if (position < 0) {
            return new Meeting.Done();
        }
        long copies =
                there.copies().stream().filter(copy -> copy.first() == position).count();
        if (copies > 0) {
            return new Meeting.NotSent(
                    Rejection.Kind.CONFLICT,
                    "this key stands " + (copies + 1)
                            + " times on the switch, and a delete would take every one of them");
        }
        Element live = there.entry(position);
        if (!EntryHash.of(table, live).equals(line.live())) {
            return new Meeting.Moved(Optional.empty(), Optional.of(live));
        }
        return checks.hold(step, live)
                .<Meeting>map(hold -> new Meeting.NotSent(hold.kind(), hold.reason()))
                .orElseGet(() -> new Meeting.Send(new Prepared(intent, table.deletion(live), Optional.of(live))));
    }
}
